// purpose: members of a user's community who are most like the user, by the cosine of their FastRP vectors
// params:  userId STRING, limit INTEGER
// returns: peerId STRING, similarity FLOAT (in [0, 1], 0.5: nothing in common), common INTEGER (items both liked),
//          centrality FLOAT, ordered by similarity desc, peerId
// plan:    seeks constraint user_id and index user_community; compares with every member of the community
MATCH (user:User {id: $userId})
WHERE user.embedding IS NOT NULL
MATCH (peer:User {community: user.community})
WHERE peer <> user AND peer.embedding IS NOT NULL
WITH user, peer, vector.similarity.cosine(user.embedding, peer.embedding) AS similarity
ORDER BY similarity DESC, peer.id
LIMIT $limit
RETURN peer.id AS peerId, similarity, COUNT {
  MATCH (user)-[mine:INTERACTED]->(:Item)<-[theirs:INTERACTED]-(peer)
  WHERE mine.preference > 0 AND theirs.preference > 0
} AS common, peer.centrality AS centrality
ORDER BY similarity DESC, peerId
