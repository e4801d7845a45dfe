// purpose: which items of a kind most people liked
// params:  kind STRING, limit INTEGER
// returns: itemId STRING, title STRING, liked INTEGER, disliked INTEGER, meanPreference FLOAT, ordered by liked desc, itemId
// plan:    scans Item; reads every INTERACTED of the kind, about a second for a million
MATCH (item:Item)
WHERE item.kind = $kind
MATCH (item)<-[interacted:INTERACTED]-(:User)
WITH item, count(CASE WHEN interacted.preference > 0 THEN 1 END) AS liked,
  count(CASE WHEN interacted.preference < 0 THEN 1 END) AS disliked, avg(interacted.preference) AS meanPreference
ORDER BY liked DESC, item.id
LIMIT $limit
RETURN item.id AS itemId, item.title AS title, liked, disliked, meanPreference
