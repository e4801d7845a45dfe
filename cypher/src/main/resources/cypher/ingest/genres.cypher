// purpose: creates genres that are missing
// params:  names LIST<STRING>
// returns: nothing
// plan:    seeks constraint genre_name
UNWIND $names AS name
MERGE (:Genre {name: name})
