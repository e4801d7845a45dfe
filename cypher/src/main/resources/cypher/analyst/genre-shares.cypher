// purpose: is a user shown what they like: each genre's share of the liked items beside its share of the shown ones
// params:  userId STRING, limit INTEGER
// returns: genre STRING, liked FLOAT, shown FLOAT (shares in [0, 1] of the user's liked and shown items; an item of several
//          genres counts in each), ordered by liked desc, genre
// plan:    seeks constraint user_id; reads the history of the user and all that was shown
MATCH (user:User {id: $userId})
CALL (user) {
  MATCH (user)-[interacted:INTERACTED]->(item:Item)
  WHERE interacted.preference > 0
  RETURN collect(item) AS liked
}
CALL (user) {
  MATCH (user)-[:HAD]->(:Session)-[:SHOWN]->(item:Item)
  RETURN collect(DISTINCT item) AS shown
}
CALL (liked, shown) {
  UNWIND liked AS item
  MATCH (item)-[:HAS_GENRE]->(genre:Genre)
  RETURN genre, 1.0 / size(liked) AS likedShare, 0.0 AS shownShare
  UNION ALL
  UNWIND shown AS item
  MATCH (item)-[:HAS_GENRE]->(genre:Genre)
  RETURN genre, 0.0 AS likedShare, 1.0 / size(shown) AS shownShare
}
RETURN genre.name AS genre, sum(likedShare) AS liked, sum(shownShare) AS shown
ORDER BY liked DESC, genre
LIMIT $limit
