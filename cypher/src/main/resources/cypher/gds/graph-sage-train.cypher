// purpose: trains GDS's GraphSAGE on a projected graph with features; the model stays in GDS's catalogue
// params:  graph STRING, model STRING (its name in the catalogue), job STRING (to ask for its progress),
//          dimension INTEGER, samples LIST<INTEGER> (neighbours of each layer), epochs INTEGER, iterations INTEGER (of an epoch),
//          batch INTEGER (nodes), rate FLOAT, negativeWeight INTEGER, seed INTEGER, concurrency INTEGER
// returns: losses LIST<FLOAT> (mean of each epoch)
// plan:    procedure only
CALL gds.beta.graphSage.train($graph, {
  modelName: $model,
  jobId: $job,
  featureProperties: ['features', 'popularity'],
  relationshipWeightProperty: 'weight',
  aggregator: 'mean',
  activationFunction: 'relu',
  embeddingDimension: $dimension,
  sampleSizes: $samples,
  epochs: $epochs,
  maxIterations: $iterations,
  batchSize: $batch,
  learningRate: $rate,
  negativeSampleWeight: $negativeWeight,
  randomSeed: $seed,
  concurrency: $concurrency
})
YIELD modelInfo
RETURN modelInfo.metrics.epochLosses AS losses
