// purpose: finds communities of users and items in a projected graph, kept in GDS's memory
// params:  graph STRING
// returns: communities INTEGER, modularity FLOAT (the share of ties within communities above what chance would leave there)
// plan:    procedure only; one thread, because only then GDS repeats itself
CALL gds.louvain.mutate($graph, {
  mutateProperty: 'community',
  relationshipWeightProperty: 'weight',
  concurrency: 1
})
YIELD communityCount, modularity
RETURN communityCount AS communities, modularity
