// purpose: analysts ask for the members of a community
// params:  none
// returns: nothing
// plan:    schema command
CREATE INDEX user_community IF NOT EXISTS FOR (user:User) ON (user.community)
