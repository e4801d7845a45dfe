// purpose: stores the vectors that a model gave to a batch of users, with who made them, in properties of that model
// params:  rows LIST<MAP> (id STRING, vector LIST<FLOAT>), vectorKey STRING, modelKey STRING, versionKey STRING, model STRING,
//          version STRING
// returns: written INTEGER
// plan:    seeks constraint user_id
UNWIND $rows AS row
MATCH (user:User {id: row.id})
SET user[$vectorKey] = row.vector, user[$modelKey] = $model, user[$versionKey] = $version
RETURN count(*) AS written
