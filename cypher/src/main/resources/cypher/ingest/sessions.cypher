// purpose: creates sessions or extends them by events
// params:  rows LIST<MAP>, recordedAt ZONED DATETIME
// returns: nothing
// plan:    seeks constraints user_id, session_id, event_id and item_id
UNWIND $rows AS row
MATCH (user:User {id: row.userId})
MERGE (session:Session {id: row.session.id})
SET session += row.session
MERGE (user)-[:HAD]->(session)
WITH session, row
UNWIND row.events AS event
MATCH (item:Item {id: event.itemId})
CREATE (session)-[:CONTAINS {
    eventId: event.eventId, order: event.order, type: event.type, value: event.value, at: event.at,
    dwellSeconds: event.dwellSeconds, completion: event.completion, impressionId: event.impressionId,
    recordedAt: $recordedAt
}]->(item)
