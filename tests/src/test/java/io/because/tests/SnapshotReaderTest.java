package io.because.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.cypher.Indices;
import io.because.cypher.SnapshotReader;
import io.because.domain.ItemKind;
import io.because.domain.Progress;
import io.because.graph.Catalogue;
import io.because.graph.Csr;
import io.because.graph.EmbeddingTable;
import io.because.graph.Episodes;
import io.because.graph.IdMap;
import io.because.graph.Snapshot;
import io.because.model.Features;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SnapshotReaderTest {
    private static final String GRAPH = """
            CREATE (drama:Genre {name: 'Drama'}), (action:Genre {name: 'Action'})
            CREATE (alien:Item {id: '10', title: 'Alien', kind: 'MOVIE'})-[:HAS_GENRE {weight: 0.5}]->(action)
            CREATE (heat:Item {id: '9', title: 'Heat', kind: 'MOVIE', available: false})-[:HAS_GENRE]->(drama)
            CREATE (heat)-[:HAS_GENRE]->(action)
            CREATE (show:Item {id: 'x', title: 'Show', kind: 'SERIES', available: true})
            CREATE (ann:User {id: '2', sharesActivity: true}), (bob:User {id: '11', sharesActivity: false})
            CREATE (cold:User {id: '100'})
            CREATE (ann)-[:INTERACTED {preference: 1.0, count: 1, lastAt: datetime('1970-01-01T00:01:40Z')}]->(heat)
            CREATE (ann)-[:INTERACTED {preference: -0.5, count: 1, lastAt: datetime('1970-01-01T00:00:50Z')}]->(alien)
            CREATE (ann)-[:INTERACTED {preference: 0.25, count: 2}]->(show)
            CREATE (bob)-[:INTERACTED {preference: 0.5, count: 1}]->(show)
            CREATE (bob)-[:INTERACTED {preference: 0.75, count: 1}]->(heat)
            CREATE (ann)-[:FRIEND]->(cold)
            CREATE (ann)-[:LIKE_MINDED {score: 0.2}]->(cold), (ann)-[:LIKE_MINDED {score: 0.9}]->(bob)
            CREATE (bob)-[:PREFERS {score: 2.0}]->(drama)
            CREATE (alien)-[:SIMILAR {score: 0.8}]->(heat)
            """;

    @BeforeEach
    void empty() {
        TestDatabase.wipe();
    }

    @Test
    void theGraphComesOutByIndexInTheOrderOfIds() {
        TestDatabase.run(GRAPH);
        Snapshot snapshot = read(2);
        assertThat(ids(snapshot.catalogue().ids())).containsExactly("9", "10", "x");
        assertThat(snapshot.catalogue().titles()).containsExactly("Heat", "Alien", "Show");
        assertThat(snapshot.catalogue().kinds()).containsExactly(ItemKind.MOVIE, ItemKind.MOVIE, ItemKind.SERIES);
        assertThat(ids(snapshot.catalogue().genreNames())).containsExactly("Action", "Drama");
        assertThat(snapshot.catalogue().unavailable().stream()).containsExactly(0);
        assertThat(ids(snapshot.userIds())).containsExactly("2", "11", "100");
        assertThat(snapshot.sharing().stream()).containsExactly(0);
        assertThat(snapshot.genres(1).indices()).containsExactly(0);
        assertThat(snapshot.genres(1).values()).containsExactly(0.5f);
        assertThat(snapshot.genres(0).indices()).containsExactlyInAnyOrder(0, 1);
        assertThat(snapshot.genres(0).values()).containsExactly(1, 1);
        assertThat(snapshot.genres(2).size()).isZero();
    }

    @Test
    void yearsAndPlacesInASeriesComeOut() {
        TestDatabase.run("""
                CREATE (show:Item {id: '1', title: 'Lost', kind: 'SERIES', year: 2004})
                CREATE (pilot:Item {id: '2', kind: 'EPISODE'})-[:PART_OF {season: 1, episode: 1}]->(show)
                CREATE (second:Item {id: '3', kind: 'EPISODE'})-[:PART_OF {season: 1, episode: 2}]->(show)
                CREATE (pilot)-[:NEXT]->(second)
                """);
        Catalogue catalogue = read(1).catalogue();
        assertThat(catalogue.years()).containsExactly(2004, Catalogue.NO_YEAR, Catalogue.NO_YEAR);
        assertThat(catalogue.episodes().series()).containsExactly(Episodes.NONE, 0, 0);
        assertThat(catalogue.episodes().seasons()).containsExactly(0, 1, 1);
        assertThat(catalogue.episodes().numbers()).containsExactly(0, 1, 2);
        assertThat(catalogue.episodes().next()).containsExactly(Episodes.NONE, 2, Episodes.NONE);
    }

    @Test
    void documentsHoldTitleDescriptionGenresAndTagsAsOftenAsTheyWereGiven() {
        TestDatabase.run("""
                CREATE (lost:Item {id: '1', title: 'Lost', text: 'after a crash'})
                CREATE (:Item {id: '2'})
                CREATE (lost)-[:HAS_GENRE]->(:Genre {name: 'Mystery'})
                CREATE (lost)-[:TAGGED {weight: 2.0}]->(:Tag {name: 'island'})
                CREATE (lost)-[:TAGGED]->(:Tag {name: 'numbers'})
                """);
        var reader = new SnapshotReader(TestDatabase.graph(), 2, Progress.SILENT);
        assertThat(reader.documents(IdMap.of(List.of("1", "2", "gone"))))
                .containsExactly("Lost after a crash Mystery island island numbers", "2", "");
    }

    @Test
    void attributesOfUsersAreFieldsWithGapsWhereNothingIsSaid() {
        TestDatabase.run("""
                CREATE (:User {id: '7', attr_name: 'Ada', attr_age: '25', attr_job: 'nurse', sharesActivity: true})
                CREATE (:User {id: '8', attr_age: 40, attr_job: ['cook', 'nurse']})
                """);
        Indices before = new Indices(IdMap.of(List.of("8")), IdMap.of(List.of()), IdMap.of(List.of()));
        Snapshot read = new SnapshotReader(TestDatabase.graph(), 2, Progress.SILENT).read(before);
        assertThat(read.userIds().ids()).containsExactly("8", "7");
        assertThat(TrainingData.of(read).features().users())
                .containsExactly(
                        new Features.Field("age", List.of(List.of("40"), List.of("25"))),
                        new Features.Field("job", List.of(List.of(), List.of("nurse"))));
    }

    @Test
    void aHistoryIsLeastRecentFirstWithTheUndatedBeforeAll() {
        TestDatabase.run(GRAPH);
        Snapshot.History history = read(1).history();
        Csr preferences = history.preferences();
        assertThat(preferences.offsets()).containsExactly(0, 3, 5, 5);
        assertThat(preferences.targets()).containsExactly(2, 1, 0, 0, 2);
        assertThat(preferences.weights()).containsExactly(0.25f, -0.5f, 1f, 0.75f, 0.5f);
        long undated = Snapshot.History.UNDATED;
        assertThat(history.lastAt()).containsExactly(undated, 50, 100, undated, undated);
    }

    @Test
    void allKeepTheIndicesTheyHadAndOthersComeBehindThem() {
        TestDatabase.run(GRAPH);
        Indices before =
                new Indices(IdMap.of(List.of("11", "100")), IdMap.of(List.of("x", "10")), IdMap.of(List.of("Drama")));
        Snapshot snapshot = new SnapshotReader(TestDatabase.graph(), 2, Progress.SILENT).read(before);
        assertThat(ids(snapshot.userIds())).containsExactly("11", "100", "2");
        assertThat(ids(snapshot.catalogue().ids())).containsExactly("x", "10", "9");
        assertThat(ids(snapshot.catalogue().genreNames())).containsExactly("Drama", "Action");
        assertThat(snapshot.catalogue().titles()).containsExactly("Show", "Alien", "Heat");
        assertThat(snapshot.catalogue().unavailable().stream()).containsExactly(2);
        assertThat(snapshot.sharing().stream()).containsExactly(2);
        assertThat(snapshot.history().preferences().offsets()).containsExactly(0, 2, 2, 5);
        assertThat(snapshot.history().preferences().targets()).containsExactly(0, 2, 0, 1, 2);
        assertThat(snapshot.friends(1).indices()).containsExactly(2);
        assertThat(snapshot.genres(1).indices()).containsExactly(1);
        assertThat(snapshot.genres(2).indices()).containsExactlyInAnyOrder(0, 1);
        assertThat(snapshot.similar(1).indices()).containsExactly(2);
    }

    @Test
    void whereOneOfBeforeIsGoneThoseBehindItMoveUp() {
        TestDatabase.run(GRAPH);
        Indices before = new Indices(IdMap.of(List.of()), IdMap.of(List.of("gone", "x")), IdMap.of(List.of()));
        Snapshot snapshot = new SnapshotReader(TestDatabase.graph(), 1, Progress.SILENT).read(before);
        assertThat(ids(snapshot.catalogue().ids())).containsExactly("x", "9", "10");
    }

    @Test
    void friendsAreReadFromBothSidesAndTiesStrongestFirst() {
        TestDatabase.run(GRAPH);
        Snapshot snapshot = read(2);
        assertThat(snapshot.friends(0).indices()).containsExactly(2);
        assertThat(snapshot.friends(2).indices()).containsExactly(0);
        assertThat(snapshot.friends(0).values()).containsExactly(1);
        assertThat(snapshot.likeMinded(0).indices()).containsExactly(1, 2);
        assertThat(snapshot.likeMinded(0).values()).containsExactly(0.9f, 0.2f);
        assertThat(snapshot.tastes(1).indices()).containsExactly(1);
        assertThat(snapshot.tastes(1).values()).containsExactly(2);
        assertThat(snapshot.similar(1).indices()).containsExactly(0);
        assertThat(snapshot.similar(0).size()).isZero();
    }

    @Test
    void anEmptyGraphIsAnEmptySnapshot() {
        Snapshot snapshot = read(2);
        assertThat(snapshot.users()).isZero();
        assertThat(snapshot.items()).isZero();
        assertThat(snapshot.history().preferences().edges()).isZero();
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        SampleGraph.fill();
        Snapshot one = read(1);
        Snapshot four = read(4);
        assertThat(one.users()).isEqualTo(600);
        assertThat(one.ties().friends().edges()).isEqualTo(6_000);
        assertThat(one.history().preferences().edges()).isGreaterThan(5_000);
        assertThat(four.history().lastAt()).isEqualTo(one.history().lastAt());
        for (var part : List.<Function<Snapshot, Csr>>of(
                s -> s.history().preferences(),
                s -> s.ties().friends(),
                s -> s.ties().likeMinded(),
                s -> s.ties().tastes(),
                s -> s.ties().similar())) {
            assertThat(part.apply(four).targets()).isEqualTo(part.apply(one).targets());
            assertThat(part.apply(four).weights()).isEqualTo(part.apply(one).weights());
            assertThat(part.apply(four).offsets()).isEqualTo(part.apply(one).offsets());
        }
    }

    @Test
    void embeddingsOfOneModelComeOutAndAnItemWithoutOneIsZero() {
        TestDatabase.run(GRAPH);
        TestDatabase.run("MATCH (i:Item {id: '10'}) SET i.embedding = [1.0, 2.0], i.embeddingModel = 'fastrp'");
        IdMap items = read(1).catalogue().ids();
        EmbeddingTable table = reader(2).itemEmbeddings(items, "fastrp").orElseThrow();
        assertThat(table.name()).isEqualTo("fastrp");
        assertThat(table.dimension()).isEqualTo(2);
        assertThat(table.values()).containsExactly(0, 0, 1, 2, 0, 0);
        assertThat(reader(2).itemEmbeddings(items, "graphsage")).isEmpty();
        assertThat(reader(2).userEmbeddings(read(1).userIds(), "fastrp")).isEmpty();
    }

    @Test
    void embeddingsOfTwoLengthsAreRefused() {
        TestDatabase.run("CREATE (:Item {id: '1', embedding: [1.0]}), (:Item {id: '2', embedding: [1.0, 2.0]})");
        IdMap items = IdMap.of(List.of("1", "2"));
        assertThatThrownBy(() -> reader(1).itemEmbeddings(items, "fastrp"))
                .hasMessage("the fastrp embedding of 1 has 1 values, others have 2; compute the embeddings anew");
    }

    @Test
    void anUnknownKindIsNamedWithItsItem() {
        TestDatabase.run("CREATE (:Item {id: '1', kind: 'Movie'})");
        assertThatThrownBy(() -> read(1)).hasMessageContaining("item 1 is of kind Movie");
    }

    @Test
    void progressEndsAtTheTotalOfEachPart() {
        TestDatabase.run(GRAPH);
        AtomicLong announced = new AtomicLong();
        AtomicLong advanced = new AtomicLong();
        new SnapshotReader(TestDatabase.graph(), 2, counting(announced, advanced)).read();
        assertThat(advanced.get()).isEqualTo(announced.get()).isEqualTo(4 * 3 + 3);
    }

    private static Progress counting(AtomicLong announced, AtomicLong advanced) {
        return (what, total) -> {
            announced.addAndGet(total);
            return new Progress.Step() {
                @Override
                public void advance(long amount) {
                    advanced.addAndGet(amount);
                }

                @Override
                public void close() {}
            };
        };
    }

    private static Snapshot read(int threads) {
        return reader(threads).read();
    }

    private static SnapshotReader reader(int threads) {
        return new SnapshotReader(TestDatabase.graph(), threads, Progress.SILENT);
    }

    private static List<String> ids(IdMap map) {
        String[] ids = new String[map.size()];
        Arrays.setAll(ids, map::id);
        return List.of(ids);
    }
}
