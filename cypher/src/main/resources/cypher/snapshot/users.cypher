// purpose: all users of a snapshot
// params:  none
// returns: id STRING, sharing BOOLEAN
// plan:    scans User
MATCH (user:User)
RETURN user.id AS id, coalesce(user.sharesActivity, false) AS sharing
