// purpose: checks the path of an explanation, edge by edge; FRIEND in both directions, all others in their own
// params:  from LIST<STRING>, types LIST<STRING>, to LIST<STRING> (one entry per edge; a type is INTERACTED, FRIEND, LIKE_MINDED,
//          PREFERS, HAS_GENRE, SIMILAR, PART_OF or NEXT; users, items by id, genres by name)
// returns: edge INTEGER (0 first), from STRING, type STRING, to STRING, exists BOOLEAN, weight FLOAT or null (preference,
//          score or weight), in the order of the edges
// plan:    seeks constraints user_id, item_id and genre_name at both ends; a cartesian product of single rows
UNWIND range(0, size($types) - 1) AS edge
WITH edge, $from[edge] AS from, $types[edge] AS type, $to[edge] AS to
OPTIONAL CALL (from, type, to) {
  MATCH (:User {id: from})-[r:INTERACTED]->(:Item {id: to})
  WHERE type = 'INTERACTED'
  RETURN r, r.preference AS weight
  UNION ALL
  MATCH (:User {id: from})-[r:FRIEND]-(:User {id: to})
  WHERE type = 'FRIEND'
  RETURN r, 1.0 AS weight
  UNION ALL
  MATCH (:User {id: from})-[r:LIKE_MINDED]->(:User {id: to})
  WHERE type = 'LIKE_MINDED'
  RETURN r, r.score AS weight
  UNION ALL
  MATCH (:User {id: from})-[r:PREFERS]->(:Genre {name: to})
  WHERE type = 'PREFERS'
  RETURN r, r.score AS weight
  UNION ALL
  MATCH (:Item {id: from})-[r:HAS_GENRE]->(:Genre {name: to})
  WHERE type = 'HAS_GENRE'
  RETURN r, r.weight AS weight
  UNION ALL
  MATCH (:Item {id: from})-[r:SIMILAR]->(:Item {id: to})
  WHERE type = 'SIMILAR'
  RETURN r, r.score AS weight
  UNION ALL
  MATCH (:Item {id: from})-[r:PART_OF|NEXT]->(:Item {id: to})
  WHERE type = type(r)
  RETURN r, 1.0 AS weight
}
RETURN edge, from, type, to, count(r) > 0 AS exists, max(weight) AS weight
ORDER BY edge
