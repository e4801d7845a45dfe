// purpose: creates sessions or extends them by events
// params:  rows LIST<MAP>
// returns: nothing
// plan:    seeks constraints user_id, session_id, event_id and item_id
UNWIND $rows AS row
MATCH (user:User {id: row.userId})
MERGE (session:Session {id: row.session.id})
SET session += row.session
MERGE (user)-[:HAD]->(session)
WITH session, row
UNWIND row.events AS event
MATCH (item:Item {id: event.itemId})
CREATE (session)-[contains:CONTAINS]->(item)
SET contains = event.properties
