// purpose: all items of a snapshot, with what a person reads of them
// params:  none
// returns: id STRING, title STRING (the id when absent), kind STRING (PRODUCT when absent), year INTEGER or null,
//          available BOOLEAN, genres LIST<STRING>, weights LIST<FLOAT> (same length), series STRING or null,
//          season INTEGER or null, episode INTEGER or null, next STRING or null
// plan:    scans Item
MATCH (item:Item)
OPTIONAL MATCH (item)-[has:HAS_GENRE]->(genre:Genre)
WITH item, collect(genre.name) AS genres,
  collect(CASE WHEN genre IS NOT NULL THEN coalesce(has.weight, 1.0) END) AS weights
WITH item, genres, weights,
  head([(item)-[place:PART_OF]->(series:Item) | {series: series.id, season: place.season, episode: place.episode}])
    AS place
RETURN item.id AS id, coalesce(item.title, item.id) AS title, coalesce(item.kind, 'PRODUCT') AS kind,
  item.year AS year, coalesce(item.available, true) AS available, genres, weights,
  place.series AS series, place.season AS season, place.episode AS episode,
  head([(item)-[:NEXT]->(next:Item) | next.id]) AS next
