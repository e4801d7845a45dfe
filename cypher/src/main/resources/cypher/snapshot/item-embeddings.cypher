// purpose: the vectors that one model gave to a batch of items
// params:  ids LIST<STRING>, model STRING
// returns: id STRING, embedding LIST<FLOAT>
// plan:    seeks constraint item_id
UNWIND $ids AS id
MATCH (item:Item {id: id})
WHERE item.embedding IS NOT NULL AND coalesce(item.embeddingModel, $model) = $model
RETURN id, item.embedding AS embedding
