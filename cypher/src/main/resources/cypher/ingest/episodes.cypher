// purpose: puts episodes into their series
// params:  rows LIST<MAP>
// returns: nothing
// plan:    seeks constraint item_id; a cartesian product of single rows
UNWIND $rows AS row
MATCH (episode:Item {id: row.id})
MATCH (series:Item {id: row.series})
MERGE (episode)-[part:PART_OF]->(series)
SET part.season = row.season, part.episode = row.episode
