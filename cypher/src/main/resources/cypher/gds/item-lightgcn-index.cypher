// purpose: nearest items by the cosine of the vectors of lightgcn; vectors of any one length
// params:  none
// returns: nothing
// plan:    schema command
CREATE VECTOR INDEX item_lightgcn_embedding IF NOT EXISTS FOR (item:Item) ON (item.lightgcnEmbedding)
OPTIONS {indexConfig: {`vector.similarity_function`: 'cosine'}}
