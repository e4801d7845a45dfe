// purpose: all items of a snapshot, with what a person reads of them
// params:  none
// returns: id STRING, title STRING (the id when absent), kind STRING (PRODUCT when absent), available BOOLEAN,
//          genres LIST<STRING>, weights LIST<FLOAT> (same length)
// plan:    scans Item
MATCH (item:Item)
OPTIONAL MATCH (item)-[has:HAS_GENRE]->(genre:Genre)
RETURN item.id AS id, coalesce(item.title, item.id) AS title, coalesce(item.kind, 'PRODUCT') AS kind,
  coalesce(item.available, true) AS available, collect(genre.name) AS genres,
  collect(CASE WHEN genre IS NOT NULL THEN coalesce(has.weight, 1.0) END) AS weights
