// purpose: nearest items by the cosine of the vectors of graphsage; vectors of any one length
// params:  none
// returns: nothing
// plan:    schema command
CREATE VECTOR INDEX item_graphsage_embedding IF NOT EXISTS FOR (item:Item) ON (item.graphsageEmbedding)
OPTIONS {indexConfig: {`vector.similarity_function`: 'cosine'}}
