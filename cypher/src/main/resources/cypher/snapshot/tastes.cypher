// purpose: the genres that a batch of users prefers
// params:  ids LIST<STRING>
// returns: id STRING, targets LIST<STRING>, weights LIST<FLOAT> (same length)
// plan:    seeks constraint user_id
UNWIND $ids AS id
MATCH (user:User {id: id})-[tie:PREFERS]->(genre:Genre)
WITH id, genre.name AS target, max(coalesce(tie.score, 0.0)) AS weight
RETURN id, collect(target) AS targets, collect(weight) AS weights
