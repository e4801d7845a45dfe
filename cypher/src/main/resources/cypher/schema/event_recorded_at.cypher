// purpose: replicas follow what was committed since they last looked
// params:  none
// returns: nothing
// plan:    schema command
CREATE INDEX event_recorded_at IF NOT EXISTS FOR ()-[event:CONTAINS]-() ON (event.recordedAt)
