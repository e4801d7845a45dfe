// purpose: where episodes stand: their series, and the episode that follows
// params:  itemIds LIST<STRING>
// returns: itemId STRING, season INTEGER or null, episode INTEGER or null, series MAP or null, next MAP or null;
//          a map is {id, title, kind, year}
// plan:    seeks constraint item_id
UNWIND $itemIds AS itemId
MATCH (item:Item {id: itemId})
OPTIONAL MATCH (item)-[place:PART_OF]->(series:Item)
OPTIONAL MATCH (item)-[:NEXT]->(next:Item)
RETURN
  itemId,
  place.season AS season,
  place.episode AS episode,
  series {.id, .year, title: coalesce(series.title, series.id), kind: coalesce(series.kind, 'PRODUCT')} AS series,
  next {.id, .year, title: coalesce(next.title, next.id), kind: coalesce(next.kind, 'PRODUCT')} AS next
