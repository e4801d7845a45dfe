// purpose: removes communities of other versions from users and items, which the present one did not reach
// params:  version STRING
// returns: removed INTEGER
// plan:    scans User, scans Item
MATCH (node:User|Item)
WHERE node.community IS NOT NULL AND coalesce(node.communityVersion, '') <> $version
CALL (node) {
  REMOVE node.community, node.communityModel, node.communityVersion
} IN TRANSACTIONS OF 5000 ROWS
RETURN count(*) AS removed
