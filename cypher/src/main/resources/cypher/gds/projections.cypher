// purpose: which projected graphs GDS holds in memory
// params:  none
// returns: graph STRING, nodes INTEGER
// plan:    procedure only
CALL gds.graph.list() YIELD graphName, nodeCount
RETURN graphName AS graph, nodeCount AS nodes
