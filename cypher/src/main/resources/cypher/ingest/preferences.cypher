// purpose: writes the preferences of pairs, derived from all their events
// params:  rows LIST<MAP>
// returns: nothing
// plan:    seeks constraints user_id and item_id
UNWIND $rows AS row
MATCH (user:User {id: row.userId})
UNWIND row.pairs AS pair
MATCH (item:Item {id: pair.itemId})
MERGE (user)-[interacted:INTERACTED]->(item)
SET interacted.preference = pair.preference, interacted.count = pair.count,
    interacted.firstAt = pair.firstAt, interacted.lastAt = pair.lastAt
