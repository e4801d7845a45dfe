// purpose: creates users that are missing and keeps others from writing their history until the end of the transaction
// params:  userIds LIST<STRING> (sorted so that no two transactions wait for each other)
// returns: nothing
// plan:    seeks constraint user_id
UNWIND $userIds AS userId
MERGE (user:User {id: userId})
SET user.id = userId
