// purpose: nearest users by the cosine of the vectors of two-tower; vectors of any one length
// params:  none
// returns: nothing
// plan:    schema command
CREATE VECTOR INDEX user_two_tower_embedding IF NOT EXISTS FOR (user:User) ON (user.twoTowerEmbedding)
OPTIONS {indexConfig: {`vector.similarity_function`: 'cosine'}}
