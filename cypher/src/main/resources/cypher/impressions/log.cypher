// purpose: logs answers, slot by slot, into the session in which they were given: the one named, if it is the user's, else
//          the user's latest within 30 minutes, else a new one. Logging a slot twice changes nothing; unknown items are left
//          out. All rows of one impression have one user, session and time
// params:  rows LIST<MAP {userId STRING, sessionId STRING or null, impressionId STRING, itemId STRING, slot INTEGER,
//          policy STRING, model STRING, version STRING, propensity FLOAT, sampleRate FLOAT, context STRING (JSON),
//          device STRING or null, place STRING or null, at INTEGER (epoch milliseconds)}>
// returns: logged INTEGER (slots that were new)
// plan:    seeks constraints user_id, item_id, session_id and impression_slot; reads the sessions of each user
UNWIND $rows AS row
WITH row.impressionId AS impressionId, collect(row) AS slots, min(row.at) AS millis
ORDER BY millis, impressionId
WITH impressionId, slots, slots[0] AS first, datetime({epochMillis: millis}) AS at
CALL (impressionId, slots, first, at) {
  MERGE (user:User {id: first.userId})
  WITH impressionId, slots, first, at, user
  CALL (user, first, at) {
    OPTIONAL MATCH (user)-[:HAD]->(known:Session)
    WHERE known.id = first.sessionId
      OR (known.endedAt >= at - duration('PT30M') AND known.startedAt <= at + duration('PT30M'))
    RETURN known
    ORDER BY coalesce(known.id = first.sessionId, false) DESC, known.endedAt DESC, known.id
    LIMIT 1
  }
  MERGE (session:Session {id: coalesce(known.id, user.id + ':' + impressionId)})
  ON CREATE SET session.startedAt = at, session.endedAt = at, session.kind = 'EXPLORING',
    session.device = first.device, session.place = first.place
  SET session.endedAt = CASE WHEN session.endedAt < at THEN at ELSE session.endedAt END
  MERGE (user)-[:HAD]->(session)
  WITH impressionId, slots, at, session
  UNWIND slots AS slot
  MATCH (item:Item {id: slot.itemId})
  OPTIONAL MATCH ()-[logged:SHOWN {impressionId: impressionId, slot: slot.slot}]->()
  WITH impressionId, at, session, slot, item
  WHERE logged IS NULL
  CREATE (session)-[shown:SHOWN {
    impressionId: impressionId, slot: slot.slot, policy: slot.policy, model: slot.model, version: slot.version,
    propensity: slot.propensity, sampleRate: slot.sampleRate, context: slot.context, at: at}]->(item)
  RETURN count(shown) AS new
}
RETURN sum(new) AS logged
