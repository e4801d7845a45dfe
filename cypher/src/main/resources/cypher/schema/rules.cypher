// purpose: which constraints and indexes the store has, to see what is missing (a constraint has an index of its name)
// params:  none
// returns: name STRING, state STRING (ONLINE, POPULATING, FAILED)
// plan:    schema command
SHOW INDEXES YIELD name, state
