// purpose: an impression that is logged twice is stored once
// params:  none
// returns: nothing
// plan:    schema command
CREATE CONSTRAINT impression_slot IF NOT EXISTS
FOR ()-[shown:SHOWN]-() REQUIRE (shown.impressionId, shown.slot) IS UNIQUE
