// purpose: stores the vectors of a projected graph's users, with who made them
// params:  graph STRING, model STRING, version STRING
// returns: written INTEGER
// plan:    procedure, then nodes by their internal id
CALL gds.graph.nodeProperty.stream($graph, 'embedding', ['User']) YIELD nodeId, propertyValue
WITH gds.util.asNode(nodeId) AS user, propertyValue AS embedding
CALL (user, embedding) {
  SET user.embedding = embedding, user.embeddingModel = $model, user.embeddingVersion = $version
} IN TRANSACTIONS OF 1000 ROWS
RETURN count(*) AS written
