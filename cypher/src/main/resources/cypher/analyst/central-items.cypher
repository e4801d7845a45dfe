// purpose: the most central items of every genre, beside how many people like them
// params:  each INTEGER (items of a genre)
// returns: genre STRING, rank INTEGER (1 first), itemId STRING, title STRING, centrality FLOAT, liked INTEGER,
//          community INTEGER, ordered by genre, rank
// plan:    scans Genre; reads the items of every genre
MATCH (genre:Genre)
CALL (genre) {
  MATCH (genre)<-[:HAS_GENRE]-(item:Item)
  WHERE item.centrality IS NOT NULL
  WITH item
  ORDER BY item.centrality DESC, item.id
  LIMIT $each
  RETURN collect(item) AS items
}
UNWIND range(0, size(items) - 1) AS k
WITH genre, k, items[k] AS item
RETURN genre.name AS genre, k + 1 AS rank, item.id AS itemId, item.title AS title, item.centrality AS centrality,
  COUNT { MATCH (item)<-[seen:INTERACTED]-(:User) WHERE seen.preference > 0 } AS liked, item.community AS community
ORDER BY genre, rank
