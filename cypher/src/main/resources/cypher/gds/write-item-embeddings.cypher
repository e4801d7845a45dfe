// purpose: stores the vectors of a projected graph's items, with who made them
// params:  graph STRING, model STRING, version STRING
// returns: written INTEGER
// plan:    procedure, then nodes by their internal id
CALL gds.graph.nodeProperty.stream($graph, 'embedding', ['Item']) YIELD nodeId, propertyValue
WITH gds.util.asNode(nodeId) AS item, propertyValue AS embedding
CALL (item, embedding) {
  SET item.embedding = embedding, item.embeddingModel = $model, item.embeddingVersion = $version
} IN TRANSACTIONS OF 1000 ROWS
RETURN count(*) AS written
