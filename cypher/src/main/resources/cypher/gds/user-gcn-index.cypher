// purpose: nearest users by the cosine of the vectors of gcn; vectors of any one length
// params:  none
// returns: nothing
// plan:    schema command
CREATE VECTOR INDEX user_gcn_embedding IF NOT EXISTS FOR (user:User) ON (user.gcnEmbedding)
OPTIONS {indexConfig: {`vector.similarity_function`: 'cosine'}}
