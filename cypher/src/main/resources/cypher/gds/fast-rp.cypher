// purpose: gives each node of a projected graph a vector by random projection, in GDS's memory
// params:  graph STRING, dimension INTEGER, degreePower FLOAT, weights LIST<FLOAT>, seed INTEGER, concurrency INTEGER
// returns: vectors INTEGER
// plan:    procedure only
CALL gds.fastRP.mutate($graph, {
  mutateProperty: 'embedding',
  embeddingDimension: $dimension,
  normalizationStrength: $degreePower,
  iterationWeights: $weights,
  relationshipWeightProperty: 'weight',
  randomSeed: $seed,
  concurrency: $concurrency
})
YIELD nodePropertiesWritten
RETURN nodePropertiesWritten AS vectors
