// purpose: all users of a snapshot
// params:  none
// returns: id STRING, name STRING (the id where there is none), sharing BOOLEAN,
//          said LIST<STRING> and values LIST<STRING>: the attributes but for the name, and what they are, empty where
//          that is no text, number, truth or time
// plan:    scans User
MATCH (user:User)
WITH user, [key IN keys(user) WHERE key STARTS WITH 'attr_' AND key <> 'attr_name'] AS keys
RETURN user.id AS id, coalesce(user.attr_name, user.id) AS name, coalesce(user.sharesActivity, false) AS sharing,
  [key IN keys | substring(key, 5)] AS said, [key IN keys | coalesce(toStringOrNull(user[key]), '')] AS values
