// purpose: how much is in the graph, from the store's own counters
// params:  none
// returns: users INTEGER, items INTEGER, events INTEGER, interactions INTEGER, friendships INTEGER
// plan:    reads the count store only; a cartesian product of single rows
CALL () { MATCH (:User) RETURN count(*) AS users }
CALL () { MATCH (:Item) RETURN count(*) AS items }
CALL () { MATCH ()-[contains:CONTAINS]->() RETURN count(contains) AS events }
CALL () { MATCH ()-[interacted:INTERACTED]->() RETURN count(interacted) AS interactions }
CALL () { MATCH ()-[friend:FRIEND]->() RETURN count(friend) AS friendships }
RETURN users, items, events, interactions, friendships
