// purpose: an event that is sent twice is stored once
// params:  none
// returns: nothing
// plan:    schema command
CREATE CONSTRAINT event_id IF NOT EXISTS FOR ()-[event:CONTAINS]-() REQUIRE event.eventId IS UNIQUE
