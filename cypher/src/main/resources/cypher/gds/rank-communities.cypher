// purpose: orders the communities of a projected graph: the largest first, of two of one size the one with the smaller id in it
// params:  graph STRING
// returns: found INTEGER (as the projection names it)
// plan:    procedure, then nodes by their internal id; one row per community
CALL gds.graph.nodeProperty.stream($graph, 'community', ['User', 'Item']) YIELD nodeId, propertyValue
WITH propertyValue AS found, count(*) AS members, min(gds.util.asNode(nodeId).id) AS first
ORDER BY members DESC, first
RETURN found
