// purpose: creates whole sessions of users who have none yet
// params:  rows LIST<MAP>
// returns: nothing
// plan:    seeks constraints user_id and item_id
UNWIND $rows AS row
MATCH (user:User {id: row.userId})
CREATE (user)-[:HAD]->(session:Session)
SET session = row.session
WITH session, row
UNWIND row.events AS event
MATCH (item:Item {id: event.itemId})
CREATE (session)-[contains:CONTAINS]->(item)
SET contains = event.properties
