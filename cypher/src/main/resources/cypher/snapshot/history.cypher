// purpose: what a batch of users interacted with, one row per user who did
// params:  ids LIST<STRING>, undated INTEGER (stands for an unknown time)
// returns: id STRING, targets LIST<STRING> (items), weights LIST<FLOAT> (preferences), times LIST<INTEGER> (epoch seconds),
//          all of one length
// plan:    seeks constraint user_id; reads every INTERACTED of the batch
UNWIND $ids AS id
MATCH (user:User {id: id})-[interacted:INTERACTED]->(item:Item)
WHERE interacted.preference IS NOT NULL
RETURN id, collect(item.id) AS targets, collect(interacted.preference) AS weights,
  collect(coalesce(interacted.lastAt.epochSeconds, $undated)) AS times
