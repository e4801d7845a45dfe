// purpose: the similar items of a batch of items
// params:  ids LIST<STRING>
// returns: id STRING, targets LIST<STRING>, weights LIST<FLOAT> (same length)
// plan:    seeks constraint item_id
UNWIND $ids AS id
MATCH (item:Item {id: id})-[tie:SIMILAR]->(other:Item)
WITH id, other.id AS target, max(coalesce(tie.score, 0.0)) AS weight
RETURN id, collect(target) AS targets, collect(weight) AS weights
