// purpose: no two users of one id; every query that starts at a user seeks it
// params:  none
// returns: nothing
// plan:    schema command
CREATE CONSTRAINT user_id IF NOT EXISTS FOR (user:User) REQUIRE user.id IS UNIQUE
