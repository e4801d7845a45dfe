// purpose: gives each node of a projected graph the number of its ties as a feature, in GDS's memory
// params:  graph STRING
// returns: nodes INTEGER
// plan:    procedure only
CALL gds.degree.mutate($graph, {mutateProperty: 'degree'}) YIELD nodePropertiesWritten
RETURN nodePropertiesWritten AS nodes
