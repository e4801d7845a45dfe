// purpose: events of a user's sessions that touch a stretch of time, or of the undated session
// params:  rows LIST<MAP> (each with userId; from and to; undated)
// returns: userId STRING, sessionId STRING, itemId STRING, kind STRING, seriesId STRING or null, device STRING or null,
//          place STRING or null, event MAP, ordered by position in the session
// plan:    seeks constraint user_id; rows grow with the user's sessions
UNWIND $rows AS row
MATCH (user:User {id: row.userId})-[:HAD]->(session:Session)
WHERE (session.startedAt <= row.to AND session.endedAt >= row.from)
   OR (row.undated AND session.startedAt IS NULL)
MATCH (session)-[contains:CONTAINS]->(item:Item)
OPTIONAL MATCH (item)-[:PART_OF]->(series:Item)
WITH row.userId AS userId, session, contains, item, head(collect(series.id)) AS seriesId
RETURN userId, session.id AS sessionId, item.id AS itemId, item.kind AS kind, seriesId, session.device AS device,
       session.place AS place, properties(contains) AS event
ORDER BY contains.order
