package io.because.tests;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.because.api.ApiServer;
import io.because.api.ApiSettings;
import io.because.api.Backend;
import io.because.cypher.Cypher;
import io.because.cypher.SnapshotReader;
import io.because.domain.Progress;
import io.because.graph.LiveGraph;
import io.because.graph.Snapshot;
import io.because.model.EventSink;
import io.because.neo4j.Neo4jConnection;
import io.because.serving.ImpressionLog;
import io.because.serving.ImpressionLogParams;
import io.because.serving.Recommender;
import io.because.serving.RecommenderParams;
import io.because.serving.Serving;
import io.because.serving.ServingState;
import io.because.serving.Surroundings;
import io.because.serving.TimeOrderedIds;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// The endpoint's details from a real database: what Spring Data asks it is caught, counted and planned like our own
/// queries.
class CatalogueThroughSpringDataTest {
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");
    private static final ListAppender<ILoggingEvent> SAID = new ListAppender<>();
    private static ApiServer server;

    @BeforeAll
    static void start() {
        TestDatabase.wipe();
        SampleGraph.fill();
        TestDatabase.run("""
                MATCH (item:Item {id: '7'}), (extra:Genre {name: 'genre 1'})
                SET item.text = 'about seven'
                CREATE (item)-[:HAS_GENRE {weight: 0.5}]->(extra)
                WITH 1 AS _ MATCH (user:User {id: '7'}) SET user.attr_name = 'Ada Byron'
                """);
        Snapshot snapshot = new SnapshotReader(TestDatabase.graph(), 2, Progress.SILENT).read();
        TestDatabase.run("""
                CREATE (show:Item {id: 'late show', title: 'Late', kind: 'SERIES', year: 2026})
                CREATE (:Item {id: 'late', kind: 'EPISODE'})-[:PART_OF {season: 2, episode: 3}]->(show)
                """);
        server = ApiServer.start(settings(), backend(snapshot));
        Logger logger = (Logger) LoggerFactory.getLogger("org.springframework.data.neo4j.cypher");
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        SAID.start();
        logger.addAppender(SAID);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static ApiSettings settings() {
        Neo4jConnection connection = TestDatabase.connection();
        return new ApiSettings(ApiSettings.LOOPBACK, 0, connection.bolt(), connection.user(), connection.password());
    }

    private static Backend backend(Snapshot snapshot) {
        var meters = new SimpleMeterRegistry();
        var serving = new Serving(new ServingState(new LiveGraph(snapshot), List.of(), null));
        EventSink nothing = events -> List.of();
        var recommender = new Recommender(
                serving,
                nothing,
                new ImpressionLog(impressions -> {}, ImpressionLogParams.DEFAULT, meters),
                RecommenderParams.DEFAULT,
                new Surroundings(
                        Clock.systemUTC(), new TimeOrderedIds(Clock.systemUTC(), new SplittableRandom(1)), meters));
        return new Backend(
                recommender,
                serving,
                (query, params) -> TestDatabase.graph().read(query, params),
                Clock.systemUTC(),
                () -> "");
    }

    @Test
    void anItemComesWithItsGenresMostTypicalFirst() {
        assertThat(ask("{item(id: \"7\") {id title kind year text genres}}"))
                .isEqualTo("{\"data\":{\"item\":{\"id\":\"7\",\"title\":\"item 7\",\"kind\":\"SERIES\",\"year\":1997,"
                        + "\"text\":\"about seven\",\"genres\":[\"genre 7\",\"genre 1\"]}}}");
    }

    @Test
    void anItemThatCameAfterTheSnapshotIsReadWhole() {
        assertThat(ask("{item(id: \"late\") {title text genres season episode next {id} series {title year genres}}}"))
                .isEqualTo(
                        "{\"data\":{\"item\":{\"title\":\"late\",\"text\":\"\",\"genres\":[],\"season\":2,\"episode\":3,"
                                + "\"next\":null,\"series\":{\"title\":\"Late\",\"year\":2026,\"genres\":[]}}}}");
    }

    @Test
    void usersAreFoundByTheStartOfTheirId() {
        assertThat(ask("{users(search: \"59\", first: 3) {id sharesActivity friendCount}}"))
                .isEqualTo("{\"data\":{\"users\":[{\"id\":\"59\",\"sharesActivity\":false,\"friendCount\":10},"
                        + "{\"id\":\"590\",\"sharesActivity\":true,\"friendCount\":10},"
                        + "{\"id\":\"591\",\"sharesActivity\":false,\"friendCount\":10}]}}");
    }

    @Test
    void whatAUserDidLastComesFirst() {
        assertThat(ask("{user(id: \"1\") {interactionCount tastes(first: 1) {genre score}"
                        + " recent(first: 1) {count lastAt item {title}}}}"))
                .isEqualTo(
                        "{\"data\":{\"user\":{\"interactionCount\":15,\"tastes\":[{\"genre\":\"genre 2\",\"score\":1.0}],"
                                + "\"recent\":[{\"count\":1,\"lastAt\":\"2026-03-03T20:00:00Z\",\"item\":{\"title\":\"item 100\"}}]}}}");
    }

    @Test
    void eachDetailOfManyItemsIsOneQuery() {
        SAID.list.clear();
        ask("{items(search: \"item 1\", first: 50) {text}}");
        assertThat(statements()).hasSize(1);
    }

    @Test
    void whatSpringDataAsksIsPlannedLikeOurOwn() {
        SAID.list.clear();
        ask("{item(id: \"7\") {text} user(id: \"1\") {id} users(search: \"1\") {id}"
                + " named: users(search: \"ada\") {id} items(search: \"item 2\") {text}}");
        assertThat(statements()).hasSizeGreaterThanOrEqualTo(4).allSatisfy(text -> {
            Cypher query = new Cypher("of Spring Data", "", params(text), "", "seeks", text);
            assertThat(PlanRules.violations(query, TestDatabase.graph().explain(query, values(query))))
                    .as(text)
                    .isEmpty();
        });
    }

    private static Set<String> statements() {
        var statements = new TreeSet<String>();
        for (ILoggingEvent event : List.copyOf(SAID.list)) {
            if (event.getLoggerName().equals("org.springframework.data.neo4j.cypher")) {
                statements.add(event.getFormattedMessage().replaceFirst("(?s)^Executing:\\s*", ""));
            }
        }
        return statements;
    }

    private static Map<String, String> params(String text) {
        return PARAMETER.matcher(text).results().collect(Collectors.toMap(m -> m.group(1), m -> "STRING", (a, b) -> a));
    }

    private static Map<String, Object> values(Cypher query) {
        return query.params().keySet().stream()
                .collect(Collectors.toMap(
                        name -> name, name -> query.text().contains("IN $" + name) ? List.of("1") : "1"));
    }

    private static String ask(String query) {
        HttpRequest request = HttpRequest.newBuilder(server.uri().resolve("/graphql"))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"" + query.replace("\"", "\\\"") + "\"}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
