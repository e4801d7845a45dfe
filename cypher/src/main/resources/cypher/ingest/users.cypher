// purpose: creates users or brings their attributes up to date; what a user once decided on sharing stays
// params:  rows LIST<MAP>
// returns: nothing
// plan:    seeks constraint user_id
UNWIND $rows AS row
MERGE (user:User {id: row.id})
SET user.sharesActivity = coalesce(user.sharesActivity, row.sharesActivity)
SET user += row.attributes
