// purpose: removes vectors of other versions from users, which the present one did not reach
// params:  version STRING
// returns: removed INTEGER
// plan:    scans User
MATCH (user:User)
WHERE user.embedding IS NOT NULL AND coalesce(user.embeddingVersion, '') <> $version
CALL (user) {
  REMOVE user.embedding, user.embeddingModel, user.embeddingVersion
} IN TRANSACTIONS OF 1000 ROWS
RETURN count(*) AS removed
