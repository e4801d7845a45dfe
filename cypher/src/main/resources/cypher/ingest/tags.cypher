// purpose: creates tags that are missing
// params:  names LIST<STRING>
// returns: nothing
// plan:    seeks constraint tag_name
UNWIND $names AS name
MERGE (:Tag {name: name})
