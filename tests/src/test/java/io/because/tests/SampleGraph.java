package io.because.tests;

import java.util.List;

/// A small graph that has every label, relationship type and property of the schema in likely proportions, so that the
/// planner chooses as it would on real data: 600 users, 400 items, 12 genres, 1,800 sessions, 9,000 events.
final class SampleGraph {
    private static final List<String> STATEMENTS =
            List.of("""
            UNWIND range(0, 11) AS g
            CREATE (genre:Genre {name: 'genre ' + g})
            CREATE (:Tag {name: 'tag ' + g})
            WITH genre, g
            MATCH (parent:Genre {name: 'genre 0'})
            WHERE g > 9
            CREATE (genre)-[:SUBGENRE_OF]->(parent)
            """, """
            UNWIND range(0, 399) AS i
            MATCH (genre:Genre {name: 'genre ' + (i % 12)}), (tag:Tag {name: 'tag ' + (i % 7)})
            CREATE (item:Item {id: toString(i), title: 'item ' + i, kind: ['MOVIE', 'SERIES', 'EPISODE'][i % 3],
              year: 1990 + i % 30, text: '', available: true, embedding: [0.1, 0.2], embeddingModel: 'fastrp',
              embeddingVersion: '1', community: i % 8, communityModel: 'louvain', communityVersion: '1', centrality: 1.0,
              centralityModel: 'pagerank', centralityVersion: '1'})
            CREATE (item)-[:HAS_GENRE {weight: 1.0}]->(genre), (item)-[:TAGGED {weight: 1.0}]->(tag)
            """, """
            UNWIND range(0, 399) AS i
            MATCH (item:Item {id: toString(i)})
            UNWIND range(1, 8) AS k
            MATCH (other:Item {id: toString((i + k * k) % 400)})
            CREATE (item)-[:SIMILAR {score: 1.0 / k, model: 'fastrp', version: '1'}]->(other)
            WITH item, other, k
            WHERE k = 1
            CREATE (item)-[:NEXT]->(other), (item)-[:PART_OF {season: 1, episode: 1}]->(other)
            """, """
            UNWIND range(0, 599) AS u
            CREATE (:User {id: toString(u), sharesActivity: u % 2 = 0, attr_age: '25', attr_name: 'user ' + u, embedding: [0.1, 0.2],
              embeddingModel: 'fastrp', embeddingVersion: '1', community: u % 8, communityModel: 'louvain',
              communityVersion: '1', centrality: 1.0, centralityModel: 'pagerank', centralityVersion: '1'})
            """, """
            UNWIND range(0, 599) AS u
            MATCH (user:User {id: toString(u)})
            UNWIND range(1, 5) AS k
            MATCH (peer:User {id: toString((u + k * 7) % 600)}), (genre:Genre {name: 'genre ' + (u + k) % 12})
            CREATE (user)-[:FRIEND {since: datetime('2026-01-01T00:00:00Z')}]->(peer)
            CREATE (user)-[:LIKE_MINDED {score: 1.0 / k, model: 'fastrp', version: '1'}]->(peer)
            CREATE (user)-[:PREFERS {score: 1.0 / k, model: 'taste', version: '1', at: datetime('2026-01-01T00:00:00Z')}]
              ->(genre)
            """, """
            UNWIND range(0, 599) AS u
            MATCH (user:User {id: toString(u)})
            UNWIND range(0, 2) AS s
            WITH user, u, s, datetime('2026-01-01T20:00:00Z') + duration({days: s * 30 + u % 30}) AS at
            CREATE (user)-[:HAD]->(session:Session {id: u + ':' + s, startedAt: at, endedAt: at + duration('PT1H'),
              device: ['tv', 'phone'][s % 2], place: 'home', kind: ['EXPLORING', 'BINGE'][s % 2]})
            WITH session, u, s, at
            UNWIND range(0, 4) AS k
            MATCH (item:Item {id: toString((u * 5 + s * 31 + k * 11) % 400)})
            CREATE (session)-[:CONTAINS {eventId: u + ':' + s + ':' + k, order: k, type: ['PLAY', 'RATE', 'SKIP'][k % 3],
              value: 4.0, at: at, dwellSeconds: 60.0, completion: 0.5, impressionId: 'i' + u + ':' + s, recordedAt: at}]
              ->(item)
            CREATE (session)-[:SHOWN {impressionId: 'i' + u + ':' + s, slot: k, policy: 'greedy', model: 'blend',
              version: '1', propensity: 1.0, sampleRate: 1.0, context: '{}', at: at}]->(item)
            """, """
            MATCH (user:User)-[:HAD]->(:Session)-[event:CONTAINS]->(item:Item)
            WITH user, item, count(*) AS count, min(event.at) AS firstAt, max(event.at) AS lastAt
            CREATE (user)-[:INTERACTED {preference: 0.5, count: count, firstAt: firstAt, lastAt: lastAt}]->(item)
            CREATE (user)-[:RECOMMENDED {rank: 1, score: 1.0, model: 'blend', version: '1', because: '', at: lastAt}]->(item)
            """, "CALL db.prepareForReplanning()");

    private SampleGraph() {}

    /// Into an empty database with our schema.
    static void fill() {
        STATEMENTS.forEach(TestDatabase::run);
    }
}
