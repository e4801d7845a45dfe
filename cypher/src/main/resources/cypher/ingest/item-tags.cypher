// purpose: gives items their tags
// params:  rows LIST<MAP>
// returns: nothing
// plan:    seeks constraints item_id and tag_name; a cartesian product of single rows
UNWIND $rows AS row
MATCH (item:Item {id: row.item})
MATCH (tag:Tag {name: row.tag})
MERGE (item)-[tagged:TAGGED]->(tag)
SET tagged.weight = row.weight
