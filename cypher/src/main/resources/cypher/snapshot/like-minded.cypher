// purpose: the people with similar taste of a batch of users
// params:  ids LIST<STRING>
// returns: id STRING, targets LIST<STRING>, weights LIST<FLOAT> (same length)
// plan:    seeks constraint user_id
UNWIND $ids AS id
MATCH (user:User {id: id})-[tie:LIKE_MINDED]->(peer:User)
WITH id, peer.id AS target, max(coalesce(tie.score, 0.0)) AS weight
RETURN id, collect(target) AS targets, collect(weight) AS weights
