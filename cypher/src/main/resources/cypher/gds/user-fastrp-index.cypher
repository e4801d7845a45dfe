// purpose: nearest users by the cosine of their vectors; vectors of any one length
// params:  none
// returns: nothing
// plan:    schema command
CREATE VECTOR INDEX user_embedding IF NOT EXISTS FOR (user:User) ON (user.embedding)
OPTIONS {indexConfig: {`vector.similarity_function`: 'cosine'}}
