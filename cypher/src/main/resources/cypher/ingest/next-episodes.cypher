// purpose: links each episode to the one that follows
// params:  rows LIST<MAP>
// returns: nothing
// plan:    seeks constraint item_id; a cartesian product of single rows
UNWIND $rows AS row
MATCH (episode:Item {id: row.id})
MATCH (next:Item {id: row.next})
MERGE (episode)-[:NEXT]->(next)
