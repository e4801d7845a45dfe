// purpose: events
// params:  file STRING (URL)
// returns: nothing
// plan:    seeks constraints session_id and item_id
LOAD CSV WITH HEADERS FROM $file AS row
CALL (row) {
    MATCH (session:Session {id: row.`:START_ID(Session)`})
    MATCH (item:Item {id: row.`:END_ID(Item)`})
    CREATE (session)-[:CONTAINS {
        eventId: row.eventId, order: toInteger(row.`order:long`), type: row.type, value: toFloat(row.`value:double`),
        at: datetime(row.`at:datetime`), dwellSeconds: toFloat(row.`dwellSeconds:double`),
        completion: toFloat(row.`completion:double`), impressionId: row.impressionId,
        recordedAt: datetime(row.`recordedAt:datetime`)
    }]->(item)
} IN TRANSACTIONS OF 10000 ROWS
