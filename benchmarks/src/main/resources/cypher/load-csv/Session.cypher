// purpose: sessions
// params:  file STRING (URL)
// returns: nothing
// plan:    creates nodes
LOAD CSV WITH HEADERS FROM $file AS row
CALL (row) {
    CREATE (session:Session {
        id: row.`id:ID(Session)`, kind: row.kind, startedAt: datetime(row.`startedAt:datetime`),
        endedAt: datetime(row.`endedAt:datetime`), device: row.device, place: row.place
    })
} IN TRANSACTIONS OF 10000 ROWS
