// purpose: which schema version the store has, and whether it holds anything
// params:  none
// returns: version INTEGER or null, nodes INTEGER
// plan:    scans BecauseSchema (one node); the nodes are counted by the store itself
MATCH (node)
WITH count(node) AS nodes
OPTIONAL MATCH (schema:BecauseSchema)
RETURN max(schema.version) AS version, nodes
