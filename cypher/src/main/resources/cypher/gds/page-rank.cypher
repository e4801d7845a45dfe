// purpose: measures how central each node of a projected graph is, kept in GDS's memory
// params:  graph STRING, damping FLOAT, iterations INTEGER, tolerance FLOAT (changes below it end the iteration)
// returns: iterations INTEGER (that were needed)
// plan:    procedure only; one thread, because only then GDS repeats itself
CALL gds.pageRank.mutate($graph, {
  mutateProperty: 'centrality',
  relationshipWeightProperty: 'weight',
  dampingFactor: $damping,
  maxIterations: $iterations,
  tolerance: $tolerance,
  concurrency: 1
})
YIELD ranIterations
RETURN ranIterations AS iterations
