// purpose: all genres of a snapshot
// params:  none
// returns: id STRING, the genre's name
// plan:    scans Genre
MATCH (genre:Genre)
RETURN genre.name AS id
