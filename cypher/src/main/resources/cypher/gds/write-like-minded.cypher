// purpose: ties each user of a projected graph to its nearest by the cosine of their vectors
// params:  graph STRING, neighbours INTEGER, least FLOAT, model STRING, version STRING, seed INTEGER
// returns: written INTEGER
// plan:    procedure, then nodes by their internal id; one thread, because only then GDS repeats itself
CALL gds.knn.stream($graph, {
  nodeLabels: ['User'],
  nodeProperties: {embedding: 'COSINE'},
  topK: $neighbours,
  similarityCutoff: $least,
  randomSeed: $seed,
  concurrency: 1
})
YIELD node1, node2, similarity
WITH gds.util.asNode(node1) AS user, gds.util.asNode(node2) AS other, similarity
CALL (user, other, similarity) {
  MERGE (user)-[tie:LIKE_MINDED {model: $model, version: $version}]->(other)
  SET tie.score = similarity
} IN TRANSACTIONS OF 5000 ROWS
RETURN count(*) AS written
