// purpose: how many people interacted with both of two items, and how many liked both: what "people who watched" rests on
// params:  itemA STRING, itemB STRING
// returns: peopleA INTEGER, peopleB INTEGER, both INTEGER, likedBoth INTEGER; no row when an item is unknown
// plan:    seeks constraint item_id; a cartesian product of single rows; reads every INTERACTED of both items
MATCH (a:Item {id: $itemA}), (b:Item {id: $itemB})
RETURN COUNT { (a)<-[:INTERACTED]-() } AS peopleA, COUNT { (b)<-[:INTERACTED]-() } AS peopleB,
  COUNT { (a)<-[:INTERACTED]-(:User)-[:INTERACTED]->(b) } AS both,
  COUNT { MATCH (a)<-[one:INTERACTED]-(:User)-[other:INTERACTED]->(b)
    WHERE one.preference > 0 AND other.preference > 0 } AS likedBoth
