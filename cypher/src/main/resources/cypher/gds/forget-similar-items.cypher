// purpose: removes ties between similar items of other versions of a model
// params:  model STRING, version STRING
// returns: removed INTEGER
// plan:    scans Item, or scans SIMILAR
MATCH (:Item)-[tie:SIMILAR]->(:Item)
WHERE tie.model = $model AND tie.version <> $version
CALL (tie) {
  DELETE tie
} IN TRANSACTIONS OF 10000 ROWS
RETURN count(*) AS removed
