// purpose: nearest users by the cosine of the vectors of graphsage-gds; vectors of any one length
// params:  none
// returns: nothing
// plan:    schema command
CREATE VECTOR INDEX user_graphsage_gds_embedding IF NOT EXISTS FOR (user:User) ON (user.graphsageGdsEmbedding)
OPTIONS {indexConfig: {`vector.similarity_function`: 'cosine'}}
