// purpose: nearest items by the cosine of the vectors of graphsage-gds; vectors of any one length
// params:  none
// returns: nothing
// plan:    schema command
CREATE VECTOR INDEX item_graphsage_gds_embedding IF NOT EXISTS FOR (item:Item) ON (item.graphsageGdsEmbedding)
OPTIONS {indexConfig: {`vector.similarity_function`: 'cosine'}}
