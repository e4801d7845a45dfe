// purpose: waits until every index answers, at most a number of seconds
// params:  seconds INTEGER
// returns: nothing
// plan:    procedure only
CALL db.awaitIndexes($seconds)
