// purpose: preferences
// params:  file STRING (URL)
// returns: nothing
// plan:    seeks constraints user_id and item_id
LOAD CSV WITH HEADERS FROM $file AS row
CALL (row) {
    MATCH (user:User {id: row.`:START_ID(User)`})
    MATCH (item:Item {id: row.`:END_ID(Item)`})
    CREATE (user)-[:INTERACTED {
        preference: toFloat(row.`preference:double`), count: toInteger(row.`count:long`),
        firstAt: datetime(row.`firstAt:datetime`), lastAt: datetime(row.`lastAt:datetime`)
    }]->(item)
} IN TRANSACTIONS OF 10000 ROWS
