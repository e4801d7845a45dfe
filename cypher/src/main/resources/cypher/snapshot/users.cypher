// purpose: all users of a snapshot
// params:  none
// returns: id STRING, name STRING (the id where there is none), sharing BOOLEAN
// plan:    scans User
MATCH (user:User)
RETURN user.id AS id, coalesce(user.attr_name, user.id) AS name, coalesce(user.sharesActivity, false) AS sharing
