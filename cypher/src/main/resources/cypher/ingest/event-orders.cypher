// purpose: moves events within their session, when earlier ones have come in
// params:  rows LIST<MAP>
// returns: nothing
// plan:    seeks constraint event_id
UNWIND $rows AS row
MATCH ()-[contains:CONTAINS {eventId: row.eventId}]->()
SET contains.order = row.order
