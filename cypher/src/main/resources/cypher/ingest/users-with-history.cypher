// purpose: which of these users have sessions already
// params:  userIds LIST<STRING>
// returns: userId STRING
// plan:    seeks constraint user_id
UNWIND $userIds AS userId
MATCH (user:User {id: userId})
WHERE EXISTS { (user)-[:HAD]->(:Session) }
RETURN userId
