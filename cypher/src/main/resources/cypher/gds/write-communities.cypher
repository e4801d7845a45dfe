// purpose: stores the communities of a projected graph's users and items, with who found them
// params:  graph STRING, ranks MAP (from a community as the projection names it, as text, to its number), model STRING, version STRING
// returns: written INTEGER
// plan:    procedure, then nodes by their internal id
CALL gds.graph.nodeProperty.stream($graph, 'community', ['User', 'Item']) YIELD nodeId, propertyValue
WITH gds.util.asNode(nodeId) AS node, $ranks[toString(propertyValue)] AS community
CALL (node, community) {
  SET node.community = community, node.communityModel = $model, node.communityVersion = $version
} IN TRANSACTIONS OF 5000 ROWS
RETURN count(*) AS written
