// purpose: no two genres of one name
// params:  none
// returns: nothing
// plan:    schema command
CREATE CONSTRAINT genre_name IF NOT EXISTS FOR (genre:Genre) REQUIRE genre.name IS UNIQUE
