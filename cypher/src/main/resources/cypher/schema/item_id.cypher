// purpose: no two items of one id; every query that starts at an item seeks it
// params:  none
// returns: nothing
// plan:    schema command
CREATE CONSTRAINT item_id IF NOT EXISTS FOR (item:Item) REQUIRE item.id IS UNIQUE
