// purpose: copies all users and items with features and what was liked into a graph in GDS's memory, undirected, with the
//          preference as weight; features are what a node is (user or item) and an item's share in each frequent genre
// params:  graph STRING, genres INTEGER (most frequent genres that are features), without MAP (user id to ids of liked items
//          that are left out)
// returns: nodes INTEGER, relationships INTEGER (each counted in both directions)
// plan:    scans Genre, scans User, scans Item, scans INTERACTED where the planner thinks it smaller
CALL () {
  MATCH (genre:Genre)
  WITH genre.name AS name, COUNT { (genre)<-[:HAS_GENRE]-() } AS items
  ORDER BY items DESC, name
  LIMIT $genres
  RETURN collect(name) AS names
}
CALL (names) {
  MATCH (user:User)
  RETURN user AS source, null AS target, null AS weight, [1.0, 0.0] + [_ IN names | 0.0] AS features
  UNION ALL
  MATCH (item:Item)
  WITH item, names, COLLECT { MATCH (item)-[:HAS_GENRE]->(genre:Genre) RETURN genre.name } AS own
  RETURN item AS source, null AS target, null AS weight,
    [0.0, 1.0] + [name IN names | CASE WHEN name IN own THEN 1.0 / size(own) ELSE 0.0 END] AS features
  UNION ALL
  MATCH (source:User)-[seen:INTERACTED]->(target:Item)
  WHERE seen.preference > 0 AND NOT target.id IN coalesce($without[source.id], [])
  RETURN source, target, seen.preference AS weight, null AS features
}
WITH gds.graph.project(
  $graph,
  source,
  target,
  {
    sourceNodeLabels: labels(source),
    targetNodeLabels: labels(target),
    sourceNodeProperties: CASE WHEN features IS NOT NULL THEN {features: features} END,
    targetNodeProperties: null,
    relationshipType: 'TIE',
    relationshipProperties: {weight: weight}
  },
  {undirectedRelationshipTypes: ['*']}
) AS projected
RETURN projected.nodeCount AS nodes, projected.relationshipCount AS relationships
