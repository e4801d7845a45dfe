// purpose: what is said of a batch of users: their attributes
// params:  ids LIST<STRING>
// returns: id STRING, names LIST<STRING>, values LIST<STRING> (same length as names)
// plan:    seeks constraint user_id
UNWIND $ids AS id
MATCH (user:User {id: id})
WITH user, [key IN keys(user) WHERE key STARTS WITH 'attr_'] AS keys
RETURN user.id AS id, [key IN keys | substring(key, 5)] AS names, [key IN keys | user[key]] AS values
