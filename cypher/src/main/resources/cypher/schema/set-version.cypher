// purpose: writes the schema version into a store that has none
// params:  version INTEGER
// returns: version INTEGER
// plan:    scans BecauseSchema (one node)
MERGE (schema:BecauseSchema)
ON CREATE SET schema.version = $version
RETURN schema.version AS version
