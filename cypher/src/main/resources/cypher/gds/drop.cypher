// purpose: frees the memory of a projected graph; nothing happens when there is none of that name
// params:  graph STRING
// returns: graph STRING
// plan:    procedure only
CALL gds.graph.drop($graph, false) YIELD graphName
RETURN graphName AS graph
