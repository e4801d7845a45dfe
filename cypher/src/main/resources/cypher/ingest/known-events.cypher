// purpose: which of these events are committed already
// params:  eventIds LIST<STRING>
// returns: eventId STRING
// plan:    seeks constraint event_id
UNWIND $eventIds AS eventId
MATCH ()-[contains:CONTAINS {eventId: eventId}]->()
RETURN eventId
