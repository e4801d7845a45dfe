// purpose: removes centralities of other versions from users and items, which the present one did not reach
// params:  version STRING
// returns: removed INTEGER
// plan:    scans User, scans Item
MATCH (node:User|Item)
WHERE node.centrality IS NOT NULL AND coalesce(node.centralityVersion, '') <> $version
CALL (node) {
  REMOVE node.centrality, node.centralityModel, node.centralityVersion
} IN TRANSACTIONS OF 5000 ROWS
RETURN count(*) AS removed
