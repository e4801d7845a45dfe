// purpose: when and why an item was shown to a user: policy, model, chance, and what the user then did with it
// params:  userId STRING, itemId STRING, limit INTEGER
// returns: at ZONED DATETIME, impressionId STRING, slot INTEGER, policy STRING, model STRING, version STRING,
//          propensity FLOAT, sampleRate FLOAT, context STRING (JSON), then LIST<STRING> (types of the events that refer to it
//          in the same session); latest first
// plan:    seeks constraints user_id and item_id; reads all that was shown to the user
MATCH (user:User {id: $userId})-[:HAD]->(session:Session)-[shown:SHOWN]->(item:Item {id: $itemId})
WITH session, shown, item
ORDER BY shown.at DESC, shown.impressionId, shown.slot
LIMIT $limit
OPTIONAL MATCH (session)-[event:CONTAINS]->(item)
WHERE event.impressionId = shown.impressionId
RETURN shown.at AS at, shown.impressionId AS impressionId, shown.slot AS slot, shown.policy AS policy,
  shown.model AS model, shown.version AS version, shown.propensity AS propensity, shown.sampleRate AS sampleRate,
  shown.context AS context, collect(event.type) AS then
ORDER BY at DESC, impressionId, slot
