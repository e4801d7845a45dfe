// purpose: do the people whom a model calls like-minded really like the same things
// params:  userId STRING, limit INTEGER
// returns: peerId STRING, score FLOAT, model STRING, version STRING, common INTEGER (items both liked),
//          jaccard FLOAT (of the liked items), ordered by score desc, peerId
// plan:    seeks constraint user_id; reads the histories of at most `limit` peers
MATCH (user:User {id: $userId})-[tie:LIKE_MINDED]->(peer:User)
WITH user, peer, tie
ORDER BY tie.score DESC, peer.id
LIMIT $limit
WITH peer, tie,
  COLLECT { MATCH (user)-[mine:INTERACTED]->(item:Item) WHERE mine.preference > 0 RETURN item.id } AS mine,
  COLLECT { MATCH (peer)-[theirs:INTERACTED]->(item:Item) WHERE theirs.preference > 0 RETURN item.id } AS theirs
WITH peer, tie, mine, theirs, size([id IN theirs WHERE id IN mine]) AS common
RETURN peer.id AS peerId, tie.score AS score, tie.model AS model, tie.version AS version, common,
  CASE WHEN size(mine) + size(theirs) > 0
    THEN toFloat(common) / (size(mine) + size(theirs) - common) ELSE 0.0 END AS jaccard
ORDER BY score DESC, peerId
