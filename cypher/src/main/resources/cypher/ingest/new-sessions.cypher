// purpose: creates whole sessions of users who have none yet
// params:  rows LIST<MAP>, recordedAt ZONED DATETIME
// returns: nothing
// plan:    seeks constraints user_id and item_id
UNWIND $rows AS row
MATCH (user:User {id: row.userId})
CREATE (user)-[:HAD]->(session:Session)
SET session = row.session
WITH session, row
UNWIND row.events AS event
MATCH (item:Item {id: event.itemId})
CREATE (session)-[:CONTAINS {
    eventId: event.eventId, order: event.order, type: event.type, value: event.value, at: event.at,
    dwellSeconds: event.dwellSeconds, completion: event.completion, impressionId: event.impressionId,
    recordedAt: $recordedAt
}]->(item)
