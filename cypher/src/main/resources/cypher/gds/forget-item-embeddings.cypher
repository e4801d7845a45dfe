// purpose: removes vectors of other versions from items, which the present one did not reach
// params:  version STRING
// returns: removed INTEGER
// plan:    scans Item
MATCH (item:Item)
WHERE item.embedding IS NOT NULL AND coalesce(item.embeddingVersion, '') <> $version
CALL (item) {
  REMOVE item.embedding, item.embeddingModel, item.embeddingVersion
} IN TRANSACTIONS OF 1000 ROWS
RETURN count(*) AS removed
