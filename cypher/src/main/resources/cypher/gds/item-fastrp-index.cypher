// purpose: nearest items by the cosine of their vectors; vectors of any one length
// params:  none
// returns: nothing
// plan:    schema command
CREATE VECTOR INDEX item_embedding IF NOT EXISTS FOR (item:Item) ON (item.embedding)
OPTIONS {indexConfig: {`vector.similarity_function`: 'cosine'}}
