// purpose: copies what was liked into a graph in GDS's memory, undirected, with the preference as weight
// params:  graph STRING, friendWeight FLOAT, genreWeight FLOAT (0: such ties are left out)
// returns: nodes INTEGER, relationships INTEGER (each counted in both directions)
// plan:    scans User, scans Item, scans Genre, or scans INTERACTED, scans FRIEND, scans HAS_GENRE, whichever is smaller
CALL () {
  MATCH (source:User)-[seen:INTERACTED]->(target:Item)
  WHERE seen.preference > 0
  RETURN source, target, seen.preference AS weight
  UNION ALL
  MATCH (source:User)-[:FRIEND]->(target:User)
  WHERE $friendWeight > 0
  RETURN source, target, $friendWeight AS weight
  UNION ALL
  MATCH (source:Item)-[:HAS_GENRE]->(target:Genre)
  WHERE $genreWeight > 0
  RETURN source, target, $genreWeight AS weight
}
WITH gds.graph.project(
  $graph,
  source,
  target,
  {
    sourceNodeLabels: labels(source),
    targetNodeLabels: labels(target),
    relationshipType: 'TIE',
    relationshipProperties: {weight: weight}
  },
  {undirectedRelationshipTypes: ['TIE']}
) AS projected
RETURN projected.nodeCount AS nodes, projected.relationshipCount AS relationships
