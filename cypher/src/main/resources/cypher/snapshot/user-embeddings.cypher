// purpose: the vectors that one model gave to a batch of users
// params:  ids LIST<STRING>, model STRING
// returns: id STRING, embedding LIST<FLOAT>
// plan:    seeks constraint user_id
UNWIND $ids AS id
MATCH (user:User {id: id})
WHERE user.embedding IS NOT NULL AND coalesce(user.embeddingModel, $model) = $model
RETURN id, user.embedding AS embedding
