// purpose: stores the best items of a batch of users, for analysts
// params:  rows LIST<MAP> (user STRING, item STRING, rank INTEGER, score FLOAT, because STRING), model STRING,
//          version STRING, at ZONED DATETIME
// returns: written INTEGER
// plan:    seeks constraint user_id, item_id; cartesian product of two single nodes
UNWIND $rows AS row
MATCH (user:User {id: row.user})
MATCH (item:Item {id: row.item})
MERGE (user)-[shown:RECOMMENDED {model: $model, version: $version, rank: row.rank}]->(item)
SET shown.score = row.score, shown.because = row.because, shown.at = $at
RETURN count(*) AS written
