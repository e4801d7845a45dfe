// purpose: stores which genres a batch of users prefers
// params:  rows LIST<MAP> (user STRING, genre STRING, score FLOAT), model STRING, version STRING, at ZONED DATETIME
// returns: written INTEGER
// plan:    seeks constraint user_id, genre_name; cartesian product of two single nodes
UNWIND $rows AS row
MATCH (user:User {id: row.user})
MATCH (genre:Genre {name: row.genre})
MERGE (user)-[tie:PREFERS {model: $model, version: $version}]->(genre)
SET tie.score = row.score, tie.at = $at
RETURN count(*) AS written
