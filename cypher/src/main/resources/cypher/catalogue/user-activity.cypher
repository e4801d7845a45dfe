// purpose: what users did last and like most, and how many friends and items they have
// params:  userIds LIST<STRING>, recent INTEGER, tastes INTEGER
// returns: userId STRING, friends INTEGER, interactions INTEGER,
//          recent LIST of {id, title, kind, year, preference, count, lastAt}, latest first,
//          tastes LIST of {genre, score}, strongest first
// plan:    seeks constraint user_id; rows grow with the users' interactions
UNWIND $userIds AS userId
MATCH (user:User {id: userId})
CALL (user) {
  MATCH (user)-[seen:INTERACTED]->(item:Item)
  WITH seen, item
  ORDER BY coalesce(seen.lastAt, datetime({epochSeconds: 0})) DESC, item.id
  LIMIT $recent
  RETURN collect(item {
    .id, .year, title: coalesce(item.title, item.id), kind: coalesce(item.kind, 'PRODUCT'),
    preference: seen.preference, count: seen.count, lastAt: seen.lastAt
  }) AS recent
}
CALL (user) {
  MATCH (user)-[taste:PREFERS]->(genre:Genre)
  WITH taste, genre
  ORDER BY taste.score DESC, genre.name
  LIMIT $tastes
  RETURN collect({genre: genre.name, score: taste.score}) AS tastes
}
RETURN
  userId,
  COUNT { (user)-[:FRIEND]-() } AS friends,
  COUNT { (user)-[:INTERACTED]->() } AS interactions,
  recent,
  tastes
