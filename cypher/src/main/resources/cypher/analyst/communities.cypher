// purpose: which communities there are: how large, what their people like more than others do, their most central items
// params:  limit INTEGER
// returns: community INTEGER, users INTEGER, items INTEGER, genres LIST<STRING> (at most three that make up a twentieth of
//          what the community's people like, by how much larger their share is than among all), timesUsual LIST<FLOAT> (how
//          much larger), central LIST<STRING> (titles of the three most central items), model STRING, version STRING;
//          largest first, then by number
// plan:    scans User, or scans Item, or scans INTERACTED, or scans HAS_GENRE, or scans Genre, whichever the planner thinks
//          smaller; reads every INTERACTED, a few seconds for a million; seeks indexes user_community and item_community
MATCH (user:User)-[seen:INTERACTED]->(item:Item)
WHERE seen.preference > 0 AND user.community IS NOT NULL
WITH user.community AS community, item, count(*) AS likes
OPTIONAL MATCH (item)-[:HAS_GENRE]->(genre:Genre)
WITH community, genre.name AS genre, sum(likes) AS likes
WITH genre, sum(likes) AS genreLikes, collect({community: community, likes: likes}) AS cells
WITH sum(CASE WHEN genre IS NOT NULL THEN genreLikes END) AS allLikes,
  collect({genre: genre, likes: genreLikes, cells: cells}) AS genres
UNWIND genres AS one
UNWIND one.cells AS cell
WITH allLikes, cell.community AS community, sum(CASE WHEN one.genre IS NOT NULL THEN cell.likes END) AS communityLikes,
  collect({genre: one.genre, genreLikes: one.likes, likes: cell.likes}) AS cells
CALL (allLikes, communityLikes, cells) {
  UNWIND cells AS cell
  WITH cell
  WHERE cell.genre IS NOT NULL
  WITH cell, toFloat(cell.likes) / communityLikes AS share, toFloat(cell.genreLikes) / allLikes AS usual
  WHERE share >= 0.05 AND share > usual
  WITH cell.genre AS genre, share / usual AS times
  ORDER BY times DESC, genre
  LIMIT 3
  RETURN collect(genre) AS favourites, collect(times) AS timesUsual
}
WITH community, favourites, timesUsual, COUNT { (:User {community: community}) } AS users,
  COUNT { (:Item {community: community}) } AS items
ORDER BY users + items DESC, community
LIMIT $limit
CALL (community) {
  MATCH (item:Item {community: community})
  WITH item
  ORDER BY item.centrality DESC, item.id
  LIMIT 3
  RETURN collect(coalesce(item.title, item.id)) AS central, head(collect(item.communityModel)) AS model,
    head(collect(item.communityVersion)) AS version
}
RETURN community, users, items, favourites AS genres, timesUsual, central, model, version
ORDER BY users + items DESC, community
