// purpose: removes ties between like-minded people of other versions of a model
// params:  model STRING, version STRING
// returns: removed INTEGER
// plan:    scans User, or scans LIKE_MINDED
MATCH (:User)-[tie:LIKE_MINDED]->(:User)
WHERE tie.model = $model AND tie.version <> $version
CALL (tie) {
  DELETE tie
} IN TRANSACTIONS OF 10000 ROWS
RETURN count(*) AS removed
