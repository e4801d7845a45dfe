// purpose: whose sessions they are
// params:  file STRING (URL)
// returns: nothing
// plan:    seeks constraints user_id and session_id
LOAD CSV WITH HEADERS FROM $file AS row
CALL (row) {
    MATCH (user:User {id: row.`:START_ID(User)`})
    MATCH (session:Session {id: row.`:END_ID(Session)`})
    CREATE (user)-[:HAD]->(session)
} IN TRANSACTIONS OF 10000 ROWS
