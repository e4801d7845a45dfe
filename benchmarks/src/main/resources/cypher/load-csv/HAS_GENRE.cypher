// purpose: genres of items
// params:  file STRING (URL)
// returns: nothing
// plan:    seeks constraints item_id and genre_name
LOAD CSV WITH HEADERS FROM $file AS row
CALL (row) {
    MATCH (item:Item {id: row.`:START_ID(Item)`})
    MATCH (genre:Genre {name: row.`:END_ID(Genre)`})
    CREATE (item)-[:HAS_GENRE {weight: toFloat(row.`weight:double`)}]->(genre)
} IN TRANSACTIONS OF 10000 ROWS
