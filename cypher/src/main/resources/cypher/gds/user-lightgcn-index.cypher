// purpose: nearest users by the cosine of the vectors of lightgcn; vectors of any one length
// params:  none
// returns: nothing
// plan:    schema command
CREATE VECTOR INDEX user_lightgcn_embedding IF NOT EXISTS FOR (user:User) ON (user.lightgcnEmbedding)
OPTIONS {indexConfig: {`vector.similarity_function`: 'cosine'}}
