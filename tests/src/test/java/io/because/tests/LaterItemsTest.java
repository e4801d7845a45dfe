package io.because.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.app.Service;
import io.because.cypher.Cypher;
import io.because.cypher.Graph;
import io.because.domain.Context;
import io.because.domain.Event;
import io.because.domain.EventType;
import io.because.domain.ItemId;
import io.because.domain.Progress;
import io.because.domain.Signal;
import io.because.domain.UserId;
import io.because.graph.IdMap;
import io.because.graph.LiveGraph;
import io.because.graph.Snapshot;
import io.because.model.EventSink;
import io.because.serving.Recommender;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An item that comes after the training, with a genre of its own and an id that sorts before all others, is served
/// without a training: models know items and genres by their index, and it moves none.
class LaterItemsTest {
    private static final ItemId ITEM = new ItemId("0-item");
    private static final UserId VIEWER = new UserId("0-viewer");
    private static final List<String> USERS = List.of("u0001", "u0004", "u0123", "u1999");

    private final Service service = SampleService.service();
    private final Graph graph = SampleService.store().graph();
    private final List<String> known = best(service);

    @BeforeEach
    void add() {
        run("""
            MATCH (old:Genre) WITH old ORDER BY old.name LIMIT 1
            CREATE (item:Item {id: '0-item', title: 'Zebrafish', kind: 'MOVIE'})
            CREATE (item)-[:HAS_GENRE {weight: 1.0}]->(old)
            CREATE (item)-[:HAS_GENRE {weight: 1.0}]->(:Genre {name: '0-genre'})
            CREATE (:User {id: '0-viewer', sharesActivity: true})
            """);
        service.refresh();
    }

    @AfterEach
    void remove() {
        run("""
            MATCH (later WHERE later:Item AND later.id = '0-item' OR later:User AND later.id = '0-viewer'
                OR later:Genre AND later.name = '0-genre')
            OPTIONAL MATCH (later)-[:HAD]->(session:Session)
            DETACH DELETE later, session
            """);
        service.refresh();
        assertThat(best(service)).isEqualTo(known);
    }

    @Test
    void nobodysListChangesAndTheItemIsFound() throws IOException, InterruptedException {
        Snapshot snapshot = service.serving().state().graph().snapshot();
        IdMap items = snapshot.catalogue().ids();
        IdMap genres = snapshot.catalogue().genreNames();
        assertThat(items.index(ITEM.value())).isEqualTo(items.size() - 1);
        assertThat(genres.index("0-genre")).isEqualTo(genres.size() - 1);
        assertThat(best(service)).isEqualTo(known);
        assertThat(ask("{ item(id: \"0-item\") { title genres } items(search: \"Zebrafish\") { id } }"))
                .contains("\"title\":\"Zebrafish\"", "\"0-genre\"", "{\"id\":\"0-item\"}");
        assertThat(service.recommender().explain(new UserId("u0004"), ITEM).score())
                .isFinite();
        assertThat(service.recommender().similarItems(ITEM, 5)).isEmpty();
    }

    @Test
    void whatUsersDoWithItCounts() {
        Recommender recommender = service.recommender();
        Event event = new Event("0-event", VIEWER, ITEM, Signal.of(EventType.COMPLETE), null, Event.Origin.UNKNOWN);
        assertThat(recommender.record(List.of(event)).getFirst().status()).isEqualTo(EventSink.Status.RECORDED);
        assertThat(itemsOfViewer())
                .containsExactly(service.serving().state().graph().items() - 1);
        service.refresh();
        assertThat(itemsOfViewer())
                .containsExactly(service.serving().state().graph().items() - 1);
        assertThat(recommender.recommend(VIEWER, 10, null, Context.NONE).items())
                .hasSize(10)
                .noneMatch(shown -> shown.item().equals(ITEM));
    }

    @Test
    void aServiceThatStartsAgainHasIt() {
        try (Service again = Service.restart(SampleService.home(), SampleService.store(), 0, Progress.SILENT)) {
            assertHasTheItem(again);
            again.catchUp();
            assertHasTheItem(again);
        }
        try (Service fresh = Service.start(SampleService.home(), SampleService.store(), 0, Progress.SILENT)) {
            assertHasTheItem(fresh);
        }
    }

    @Test
    void whereAnItemBeforeTheEndIsGoneTheModelsAreRefused() {
        var state = service.serving().state();
        String first = state.graph().snapshot().catalogue().ids().id(0);
        run("MATCH (item:Item {id: '" + first + "'}) SET item.id = '0-other'");
        try {
            assertThatThrownBy(service::refresh)
                    .hasMessageContaining("was fitted on another catalogue than the graph holds now; run");
            assertThat(service.serving().state()).isSameAs(state);
        } finally {
            run("MATCH (item:Item {id: '0-other'}) SET item.id = '" + first + "'");
        }
    }

    private void assertHasTheItem(Service one) {
        assertThat(one.serving().state().graph().snapshot().catalogue().ids().index(ITEM.value()))
                .isEqualTo(one.serving().state().graph().items() - 1);
        assertThat(best(one)).isEqualTo(known);
    }

    private int[] itemsOfViewer() {
        LiveGraph live = service.serving().state().graph();
        return live.preferences(live.userIndex(VIEWER.value())).indices();
    }

    private static List<String> best(Service service) {
        return USERS.stream()
                .flatMap(user ->
                        service.recommender().recommend(new UserId(user), 20, null, Context.NONE).items().stream())
                .map(shown -> shown.item() + " " + shown.score() + " " + shown.parts())
                .toList();
    }

    private void run(String cypher) {
        graph.execute(new Cypher("of a test", "", Map.of(), "", "", cypher), Map.of());
    }

    private String ask(String query) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.uri().resolve("/graphql"))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"" + query.replace("\"", "\\\"") + "\"}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
