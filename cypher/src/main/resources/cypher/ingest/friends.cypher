// purpose: makes friends; a friendship that is there in either direction stays as it is
// params:  rows LIST<MAP>
// returns: nothing
// plan:    seeks constraint user_id; a cartesian product of single rows
UNWIND $rows AS row
MATCH (a:User {id: row.a})
MATCH (b:User {id: row.b})
MERGE (a)-[friends:FRIEND]-(b)
ON CREATE SET friends.since = row.since
