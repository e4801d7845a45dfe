// purpose: analysts ask for the sessions since a day
// params:  none
// returns: nothing
// plan:    schema command
CREATE INDEX session_started_at IF NOT EXISTS FOR (session:Session) ON (session.startedAt)
