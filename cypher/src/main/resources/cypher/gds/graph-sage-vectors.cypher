// purpose: the vectors that a trained GraphSAGE gives to the users and items of a projected graph
// params:  graph STRING, model STRING (its name in the catalogue), concurrency INTEGER
// returns: id STRING, isUser BOOLEAN, vector LIST<FLOAT>
// plan:    procedure, then nodes by their internal id
CALL gds.beta.graphSage.stream($graph, {modelName: $model, concurrency: $concurrency}) YIELD nodeId, embedding
WITH gds.util.asNode(nodeId) AS node, embedding
RETURN node.id AS id, node:User AS isUser, embedding AS vector
