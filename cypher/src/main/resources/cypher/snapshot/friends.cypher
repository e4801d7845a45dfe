// purpose: the friends of a batch of users, in both directions
// params:  ids LIST<STRING>
// returns: id STRING, targets LIST<STRING>, weights LIST<FLOAT> (same length)
// plan:    seeks constraint user_id
UNWIND $ids AS id
MATCH (user:User {id: id})-[:FRIEND]-(friend:User)
WITH id, friend.id AS target, max(1.0) AS weight
RETURN id, collect(target) AS targets, collect(weight) AS weights
