// purpose: whether Graph Data Science answers, and which version
// params:  none
// returns: version STRING
// plan:    function only
RETURN gds.version() AS version
