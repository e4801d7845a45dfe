// purpose: stores how central a projected graph's users and items are, with who says so
// params:  graph STRING, model STRING, version STRING
// returns: written INTEGER
// plan:    procedure, then nodes by their internal id
CALL gds.graph.nodeProperty.stream($graph, 'centrality', ['User', 'Item']) YIELD nodeId, propertyValue
WITH gds.util.asNode(nodeId) AS node, propertyValue AS centrality
CALL (node, centrality) {
  SET node.centrality = centrality, node.centralityModel = $model, node.centralityVersion = $version
} IN TRANSACTIONS OF 5000 ROWS
RETURN count(*) AS written
