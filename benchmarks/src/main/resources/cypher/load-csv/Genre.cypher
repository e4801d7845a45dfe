// purpose: genres
// params:  file STRING (URL)
// returns: nothing
// plan:    creates nodes
LOAD CSV WITH HEADERS FROM $file AS row
CALL (row) {
    CREATE (genre:Genre {name: row.`name:ID(Genre)`})
} IN TRANSACTIONS OF 10000 ROWS
