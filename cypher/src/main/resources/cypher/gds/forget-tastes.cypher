// purpose: removes preferences for genres of other versions of a model
// params:  model STRING, version STRING
// returns: removed INTEGER
// plan:    scans Genre, or scans User, or scans PREFERS
MATCH (:User)-[tie:PREFERS]->(:Genre)
WHERE tie.model = $model AND tie.version <> $version
CALL (tie) {
  DELETE tie
} IN TRANSACTIONS OF 10000 ROWS
RETURN count(*) AS removed
