// purpose: stores the communities of a projected graph's users and items, with who found them; 0 is the largest, of two of
//          one size the one with the smaller id in it comes first
// params:  graph STRING, model STRING, version STRING
// returns: written INTEGER
// plan:    procedure, then nodes by their internal id; holds all of them at once
CALL gds.graph.nodeProperty.stream($graph, 'community', ['User', 'Item']) YIELD nodeId, propertyValue
WITH gds.util.asNode(nodeId) AS node, propertyValue AS found
WITH found, collect(node) AS members, min(node.id) AS first
ORDER BY size(members) DESC, first
WITH collect(members) AS communities
UNWIND range(0, size(communities) - 1) AS community
UNWIND communities[community] AS node
CALL (node, community) {
  SET node.community = community, node.communityModel = $model, node.communityVersion = $version
} IN TRANSACTIONS OF 5000 ROWS
RETURN count(*) AS written
