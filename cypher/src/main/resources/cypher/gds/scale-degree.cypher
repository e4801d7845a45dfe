// purpose: brings the number of ties of a projected graph's nodes into the range of the other features: its logarithm, from
//          0 for the least to 1 for the most
// params:  graph STRING
// returns: nodes INTEGER
// plan:    procedures only
CALL gds.scaleProperties.mutate($graph, {
  nodeProperties: ['degree'],
  mutateProperty: 'logDegree',
  scaler: {type: 'LOG', offset: 1.0}
})
YIELD nodePropertiesWritten AS logarithms
CALL gds.scaleProperties.mutate($graph, {nodeProperties: ['logDegree'], mutateProperty: 'popularity', scaler: 'MINMAX'})
YIELD nodePropertiesWritten
RETURN nodePropertiesWritten AS nodes
