// purpose: the vectors that one model gave to a batch of users
// params:  ids LIST<STRING>, vectorKey STRING, modelKey STRING, model STRING
// returns: id STRING, embedding LIST<FLOAT>
// plan:    seeks constraint user_id
UNWIND $ids AS id
MATCH (user:User {id: id})
WHERE user[$vectorKey] IS NOT NULL AND coalesce(user[$modelKey], $model) = $model
RETURN id, user[$vectorKey] AS embedding
