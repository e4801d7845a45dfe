// purpose: which of these items exist, and what they are
// params:  itemIds LIST<STRING>
// returns: itemId STRING, kind STRING, seriesId STRING or null
// plan:    seeks constraint item_id
UNWIND $itemIds AS itemId
MATCH (item:Item {id: itemId})
OPTIONAL MATCH (item)-[:PART_OF]->(series:Item)
RETURN itemId, item.kind AS kind, head(collect(series.id)) AS seriesId
