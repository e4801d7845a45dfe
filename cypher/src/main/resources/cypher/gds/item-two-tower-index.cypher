// purpose: nearest items by the cosine of the vectors of two-tower; vectors of any one length
// params:  none
// returns: nothing
// plan:    schema command
CREATE VECTOR INDEX item_two_tower_embedding IF NOT EXISTS FOR (item:Item) ON (item.twoTowerEmbedding)
OPTIONS {indexConfig: {`vector.similarity_function`: 'cosine'}}
