// purpose: creates the preferences of users who have none yet
// params:  rows LIST<MAP>
// returns: nothing
// plan:    seeks constraints user_id and item_id
UNWIND $rows AS row
MATCH (user:User {id: row.userId})
UNWIND row.pairs AS pair
MATCH (item:Item {id: pair.itemId})
CREATE (user)-[:INTERACTED {
    preference: pair.preference, count: pair.count, firstAt: pair.firstAt, lastAt: pair.lastAt
}]->(item)
