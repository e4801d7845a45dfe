// purpose: recommendations for one user by the database alone, to compare with the online path: what friends liked, what
//          like-minded people liked, and what those liked who share the user's recent likes; less what the user knows
// params:  userId STRING, recent INTEGER (likes to start from), peers INTEGER (people to ask), limit INTEGER
// returns: itemId STRING, title STRING, score FLOAT, friends FLOAT, likeMinded FLOAT, coLiked FLOAT (the parts, they sum to
//          score), ordered by score desc, itemId
// plan:    seeks constraint user_id; rows grow with the degree of the recent likes, then with peers times their history
MATCH (user:User {id: $userId})
CALL (user) {
  MATCH (user)-[:FRIEND]-(friend:User)-[liked:INTERACTED]->(item:Item)
  WHERE liked.preference > 0
  RETURN item, sum(liked.preference) AS friends, 0.0 AS likeMinded, 0.0 AS coLiked
  UNION ALL
  MATCH (user)-[tie:LIKE_MINDED]->(peer:User)-[liked:INTERACTED]->(item:Item)
  WHERE liked.preference > 0
  RETURN item, 0.0 AS friends, sum(tie.score * liked.preference) AS likeMinded, 0.0 AS coLiked
  UNION ALL
  MATCH (user)-[mine:INTERACTED]->(recent:Item)
  WHERE mine.preference > 0
  WITH user, recent
  ORDER BY mine.lastAt IS NULL, mine.lastAt DESC, recent.id
  LIMIT $recent
  MATCH (recent)<-[theirs:INTERACTED]-(peer:User)
  WHERE theirs.preference > 0 AND peer <> user
  WITH peer, count(*) AS common
  ORDER BY common DESC, peer.id
  LIMIT $peers
  MATCH (peer)-[liked:INTERACTED]->(item:Item)
  WHERE liked.preference > 0
  RETURN item, 0.0 AS friends, 0.0 AS likeMinded, sum(common * liked.preference) / $recent AS coLiked
}
WITH user, item, sum(friends) AS friends, sum(likeMinded) AS likeMinded, sum(coLiked) AS coLiked
WHERE coalesce(item.available, true) AND NOT EXISTS { (user)-[:INTERACTED]->(item) }
RETURN item.id AS itemId, item.title AS title, friends + likeMinded + coLiked AS score, friends, likeMinded, coLiked
ORDER BY score DESC, itemId
LIMIT $limit
