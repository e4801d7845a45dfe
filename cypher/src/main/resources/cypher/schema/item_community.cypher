// purpose: analysts ask for the items of a community
// params:  none
// returns: nothing
// plan:    schema command
CREATE INDEX item_community IF NOT EXISTS FOR (item:Item) ON (item.community)
