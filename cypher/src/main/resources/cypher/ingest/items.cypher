// purpose: creates items or brings them up to date; items known by id only are created and never overwrite
// params:  rows LIST<MAP>
// returns: nothing
// plan:    seeks constraint item_id
UNWIND $rows AS row
MERGE (item:Item {id: row.id})
ON CREATE SET item += row.whenNew
ON MATCH SET item += row.whenKnown
