// purpose: what came of what each policy showed since a day: which one to look at before shipping another
// params:  since ZONED DATETIME, limit INTEGER
// returns: policy STRING, model STRING, version STRING, shown INTEGER, followed INTEGER (slots that an event of the same
//          session refers to), rate FLOAT, meanPropensity FLOAT, ordered by shown desc, policy, model, version
// plan:    scans SHOWN, or scans Item or scans Session and expands, whichever the planner thinks smaller;
//          reads the events of the sessions since
MATCH (session:Session)-[shown:SHOWN]->(item:Item)
WHERE shown.at >= $since
WITH shown, EXISTS {
  MATCH (session)-[event:CONTAINS]->(item)
  WHERE event.impressionId = shown.impressionId AND NOT event.type IN ['SKIP', 'HIDE']
} AS followed
WITH shown.policy AS policy, shown.model AS model, shown.version AS version, count(*) AS slots,
  count(CASE WHEN followed THEN 1 END) AS followed, avg(shown.propensity) AS meanPropensity
RETURN policy, model, version, slots AS shown, followed, toFloat(followed) / slots AS rate, meanPropensity
ORDER BY shown DESC, policy, model, version
LIMIT $limit
