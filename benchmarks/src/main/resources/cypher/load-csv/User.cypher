// purpose: users of MovieLens, from the importer's file
// params:  file STRING (URL)
// returns: nothing
// plan:    creates nodes
LOAD CSV WITH HEADERS FROM $file AS row
CALL (row) {
    CREATE (user:User {
        id: row.`id:ID(User)`, sharesActivity: toBoolean(row.`sharesActivity:boolean`), attr_age: row.attr_age,
        attr_gender: row.attr_gender, attr_occupation: row.attr_occupation, attr_zip: row.attr_zip
    })
} IN TRANSACTIONS OF 10000 ROWS
