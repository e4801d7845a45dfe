// purpose: what is said of a batch of items: title, description, genres, tags
// params:  ids LIST<STRING>
// returns: id STRING, title STRING, text STRING (empty when absent), genres LIST<STRING>, tags LIST<STRING>,
//          weights LIST<FLOAT> (same length as tags)
// plan:    seeks constraint item_id
UNWIND $ids AS id
MATCH (item:Item {id: id})
OPTIONAL MATCH (item)-[tagged:TAGGED]->(tag:Tag)
WITH item, tagged, tag ORDER BY tag.name
WITH item, collect(tag.name) AS tags, collect(CASE WHEN tag IS NOT NULL THEN coalesce(tagged.weight, 1.0) END) AS weights
RETURN item.id AS id, coalesce(item.title, item.id) AS title, coalesce(item.text, '') AS text,
  [(item)-[:HAS_GENRE]->(genre:Genre) | genre.name] AS genres, tags, weights
