// purpose: what a user did, event by event, with the preference that came of it
// params:  userId STRING, limit INTEGER
// returns: at ZONED DATETIME or null, sessionId STRING, sessionKind STRING, device STRING, type STRING, value FLOAT,
//          completion FLOAT, itemId STRING, title STRING, preference FLOAT, impressionId STRING; latest first
// plan:    seeks constraint user_id; reads all events of the user
MATCH (user:User {id: $userId})-[:HAD]->(session:Session)-[event:CONTAINS]->(item:Item)
WITH user, session, event, item
ORDER BY event.at IS NULL, event.at DESC, event.order DESC, event.eventId
LIMIT $limit
OPTIONAL MATCH (user)-[interacted:INTERACTED]->(item)
RETURN event.at AS at, session.id AS sessionId, session.kind AS sessionKind, session.device AS device,
  event.type AS type, event.value AS value, event.completion AS completion,
  item.id AS itemId, item.title AS title, interacted.preference AS preference, event.impressionId AS impressionId
ORDER BY at IS NULL, at DESC, event.order DESC, event.eventId
