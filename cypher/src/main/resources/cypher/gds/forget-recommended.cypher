// purpose: removes recommendations of other versions of a model
// params:  model STRING, version STRING
// returns: removed INTEGER
// plan:    scans User, or scans Item, or scans RECOMMENDED
MATCH (:User)-[tie:RECOMMENDED]->(:Item)
WHERE tie.model = $model AND tie.version <> $version
CALL (tie) {
  DELETE tie
} IN TRANSACTIONS OF 10000 ROWS
RETURN count(*) AS removed
