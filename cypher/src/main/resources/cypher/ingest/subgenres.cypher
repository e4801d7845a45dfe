// purpose: puts genres under their parents
// params:  rows LIST<MAP>
// returns: nothing
// plan:    seeks constraint genre_name; a cartesian product of single rows
UNWIND $rows AS row
MATCH (genre:Genre {name: row.genre})
MATCH (parent:Genre {name: row.parent})
MERGE (genre)-[:SUBGENRE_OF]->(parent)
