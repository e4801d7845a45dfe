// purpose: removes a model's vectors of other versions from users, which the present one did not reach
// params:  vectorKey STRING, modelKey STRING, versionKey STRING, version STRING
// returns: removed INTEGER
// plan:    scans User
MATCH (user:User)
WHERE $vectorKey IN keys(user) AND coalesce(user[$versionKey], '') <> $version
CALL (user) {
  REMOVE user[$vectorKey], user[$modelKey], user[$versionKey]
} IN TRANSACTIONS OF 1000 ROWS
RETURN count(*) AS removed
