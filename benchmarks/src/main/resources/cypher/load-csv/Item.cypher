// purpose: items
// params:  file STRING (URL)
// returns: nothing
// plan:    creates nodes
LOAD CSV WITH HEADERS FROM $file AS row
CALL (row) {
    CREATE (item:Item {
        id: row.`id:ID(Item)`, title: row.title, kind: row.kind, year: toInteger(row.`year:long`), text: row.text
    })
} IN TRANSACTIONS OF 10000 ROWS
