// purpose: no two sessions of one id
// params:  none
// returns: nothing
// plan:    schema command
CREATE CONSTRAINT session_id IF NOT EXISTS FOR (session:Session) REQUIRE session.id IS UNIQUE
