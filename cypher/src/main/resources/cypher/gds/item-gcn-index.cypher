// purpose: nearest items by the cosine of the vectors of gcn; vectors of any one length
// params:  none
// returns: nothing
// plan:    schema command
CREATE VECTOR INDEX item_gcn_embedding IF NOT EXISTS FOR (item:Item) ON (item.gcnEmbedding)
OPTIONS {indexConfig: {`vector.similarity_function`: 'cosine'}}
