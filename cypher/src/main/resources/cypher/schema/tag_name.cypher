// purpose: no two tags of one name
// params:  none
// returns: nothing
// plan:    schema command
CREATE CONSTRAINT tag_name IF NOT EXISTS FOR (tag:Tag) REQUIRE tag.name IS UNIQUE
