// purpose: which trained models GDS holds in its catalogue
// params:  none
// returns: model STRING, type STRING
// plan:    procedure only
CALL gds.model.list() YIELD modelName, modelType
RETURN modelName AS model, modelType AS type
