// purpose: what a user's community likes that the user has not met, and whether it is liked there more than elsewhere
// params:  userId STRING, limit INTEGER
// returns: itemId STRING, title STRING, liked INTEGER (members who like it), share FLOAT (of the members), likedByAll INTEGER
//          (all people who like it), ordered by liked desc, itemId
// plan:    seeks constraint user_id and index user_community; reads the histories of the community
MATCH (user:User {id: $userId})
WITH user, COUNT { (:User {community: user.community}) } AS members
MATCH (peer:User {community: user.community})-[seen:INTERACTED]->(item:Item)
WHERE seen.preference > 0
WITH user, members, item, count(*) AS liked
WHERE coalesce(item.available, true) AND NOT EXISTS { (user)-[:INTERACTED]->(item) }
ORDER BY liked DESC, item.id
LIMIT $limit
RETURN item.id AS itemId, item.title AS title, liked, toFloat(liked) / members AS share,
  COUNT { MATCH (item)<-[any:INTERACTED]-(:User) WHERE any.preference > 0 } AS likedByAll
ORDER BY liked DESC, itemId
