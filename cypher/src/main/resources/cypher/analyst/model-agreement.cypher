// purpose: how far two models recommend the same in batch scoring, and where they differ most
// params:  modelA STRING, modelB STRING, limit INTEGER
// returns: userId STRING, a INTEGER, b INTEGER (list lengths), common INTEGER, overlap FLOAT (share of the shorter list),
//          least agreement first, then userId
// plan:    scans RECOMMENDED, or scans Item or scans User and expands, whichever the planner thinks smaller
MATCH (user:User)-[ranked:RECOMMENDED]->(item:Item)
WHERE ranked.model IN [$modelA, $modelB]
WITH user, item, count(CASE WHEN ranked.model = $modelA THEN 1 END) > 0 AS inA,
  count(CASE WHEN ranked.model = $modelB THEN 1 END) > 0 AS inB
WITH user, count(CASE WHEN inA THEN 1 END) AS a, count(CASE WHEN inB THEN 1 END) AS b,
  count(CASE WHEN inA AND inB THEN 1 END) AS common
WHERE a > 0 AND b > 0
RETURN user.id AS userId, a, b, common, toFloat(common) / CASE WHEN a < b THEN a ELSE b END AS overlap
ORDER BY overlap, userId
LIMIT $limit
