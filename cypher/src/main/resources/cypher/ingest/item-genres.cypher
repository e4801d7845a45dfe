// purpose: gives items their genres
// params:  rows LIST<MAP>
// returns: nothing
// plan:    seeks constraints item_id and genre_name; a cartesian product of single rows
UNWIND $rows AS row
MATCH (item:Item {id: row.item})
MATCH (genre:Genre {name: row.genre})
MERGE (item)-[membership:HAS_GENRE]->(genre)
SET membership.weight = row.weight
