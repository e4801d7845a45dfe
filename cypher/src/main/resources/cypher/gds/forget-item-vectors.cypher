// purpose: removes a model's vectors of other versions from items, which the present one did not reach
// params:  vectorKey STRING, modelKey STRING, versionKey STRING, version STRING
// returns: removed INTEGER
// plan:    scans Item
MATCH (item:Item)
WHERE $vectorKey IN keys(item) AND coalesce(item[$versionKey], '') <> $version
CALL (item) {
  REMOVE item[$vectorKey], item[$modelKey], item[$versionKey]
} IN TRANSACTIONS OF 1000 ROWS
RETURN count(*) AS removed
