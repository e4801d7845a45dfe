// purpose: stores the vectors that a model gave to a batch of items, with who made them, in properties of that model
// params:  rows LIST<MAP> (id STRING, vector LIST<FLOAT>), vectorKey STRING, modelKey STRING, versionKey STRING, model STRING,
//          version STRING
// returns: written INTEGER
// plan:    seeks constraint item_id
UNWIND $rows AS row
MATCH (item:Item {id: row.id})
SET item[$vectorKey] = row.vector, item[$modelKey] = $model, item[$versionKey] = $version
RETURN count(*) AS written
