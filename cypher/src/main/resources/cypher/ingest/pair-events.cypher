// purpose: all events of pairs of user and item
// params:  rows LIST<MAP> (each with userId and its itemIds)
// returns: userId STRING, itemId STRING, event MAP, oldest first
// plan:    seeks constraint user_id; rows grow with the user's events
UNWIND $rows AS row
MATCH (user:User {id: row.userId})-[:HAD]->(session:Session)-[contains:CONTAINS]->(item:Item)
WHERE item.id IN row.itemIds
RETURN row.userId AS userId, item.id AS itemId, properties(contains) AS event
ORDER BY coalesce(contains.at, datetime({epochSeconds: 0})), contains.order
