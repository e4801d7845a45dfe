// purpose: the vectors that one model gave to a batch of items
// params:  ids LIST<STRING>, vectorKey STRING, modelKey STRING, model STRING
// returns: id STRING, embedding LIST<FLOAT>
// plan:    seeks constraint item_id
UNWIND $ids AS id
MATCH (item:Item {id: id})
WHERE item[$vectorKey] IS NOT NULL AND coalesce(item[$modelKey], $model) = $model
RETURN id, item[$vectorKey] AS embedding
