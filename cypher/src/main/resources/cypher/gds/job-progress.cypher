// purpose: how far a running procedure of GDS is; no row when none of that name runs
// params:  job STRING
// returns: percent FLOAT
// plan:    procedure only
CALL gds.listProgress() YIELD jobId, progress
WHERE jobId = $job
RETURN coalesce(toFloat(replace(progress, '%', '')), 0.0) AS percent
