// purpose: frees a place in GDS's catalogue of models (Community has three); nothing happens when there is none of that name
// params:  model STRING
// returns: model STRING
// plan:    procedure only
CALL gds.model.drop($model, false) YIELD modelName
RETURN modelName AS model
