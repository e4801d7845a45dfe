package io.because.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.cypher.Cypher;
import io.because.cypher.Row;
import io.because.domain.Context;
import io.because.domain.UserId;
import io.because.graph.IdMap;
import io.because.serving.Explanation;
import io.because.serving.Path;
import io.because.serving.Reason;
import io.because.serving.Recommendation;
import io.because.serving.Recommender;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Explanations of 500 users of the sample world: there is always one, it adds up, and its path is in the database.
class ExplanationTest {
    private static final int USERS = 500;

    private record Explained(String user, Recommendation shown, Explanation explanation) {}

    @Test
    void everyRecommendationHasAReasonThatAddsUp() {
        List<Explained> all = explained();
        assertThat(all).hasSizeGreaterThan(USERS * 9);
        for (Explained one : all) {
            double sum = one.explanation().base()
                    + one.explanation().reasons().stream()
                            .mapToDouble(Reason::contribution)
                            .sum();
            double score = one.shown().score();
            assertThat(one.explanation().reasons()).as(one.user()).isNotEmpty();
            assertThat(Math.abs(sum - score))
                    .as("user %s, item %s", one.user(), one.shown().item())
                    .isLessThanOrEqualTo(1e-6 * Math.max(1, Math.abs(score)));
        }
    }

    @Test
    void everyPathIsInTheDatabase() {
        Set<Path.Edge> edges = new LinkedHashSet<>();
        for (Explained one : explained()) {
            one.explanation().reasons().forEach(reason -> edges.addAll(namedEdges(reason.path())));
        }
        assertThat(edges).hasSizeGreaterThan(USERS);
        List<Row> answers = SampleService.store()
                .graph()
                .read(
                        Cypher.named("path/exists"),
                        Map.of(
                                "from",
                                        edges.stream()
                                                .map(edge -> bare(edge.from()))
                                                .toList(),
                                "types", edges.stream().map(Path.Edge::type).toList(),
                                "to",
                                        edges.stream()
                                                .map(edge -> bare(edge.to()))
                                                .toList()));
        assertThat(answers).hasSameSizeAs(edges);
        assertThat(answers).allMatch(row -> row.bool("exists"));
    }

    @Test
    void nobodyIsNamedWhoDoesNotShareAndNoGroupIsUnderFive() {
        var snapshot = SampleService.service().serving().state().graph().snapshot();
        for (Explained one : explained()) {
            for (Reason reason : one.explanation().reasons()) {
                for (Path.Node node : reason.path().nodes()) {
                    switch (node.kind()) {
                        case PEOPLE -> assertThat(node.size()).isGreaterThanOrEqualTo(5);
                        case USER ->
                            assertThat(mayBeNamed(one.user(), node, snapshot.sharing(), snapshot.userIds()))
                                    .as("%s told of %s", one.user(), node.label())
                                    .isTrue();
                        case ITEM, GENRE, ITEMS -> assertThat(node.label()).isNotBlank();
                    }
                }
            }
        }
    }

    private static boolean mayBeNamed(String user, Path.Node node, BitSet sharing, IdMap users) {
        String id = node.id().substring(node.id().indexOf(':') + 1);
        return id.equals(user) || sharing.get(users.index(id));
    }

    /// Edges between nodes that stand for one node of the database each; groups stand for many.
    private static List<Path.Edge> namedEdges(Path path) {
        return path.edges().stream()
                .filter(edge -> Stream.of(edge.from(), edge.to()).allMatch(id -> isOne(path, id)))
                .toList();
    }

    private static boolean isOne(Path path, String id) {
        return path.nodes().stream()
                .filter(node -> node.id().equals(id))
                .allMatch(node -> node.kind() != Path.Kind.PEOPLE && node.kind() != Path.Kind.ITEMS);
    }

    private static String bare(String id) {
        return id.substring(id.indexOf(':') + 1);
    }

    private static List<Explained> explained() {
        Recommender recommender = SampleService.service().recommender();
        var users = SampleService.service().serving().state().graph().snapshot().userIds();
        return new SplittableRandom(7)
                .ints(0, users.size())
                .distinct()
                .limit(USERS)
                .mapToObj(users::id)
                .flatMap(user -> {
                    var shown = recommender
                            .recommend(new UserId(user), 10, null, Context.NONE)
                            .items();
                    var why = recommender.explanations(shown, 5);
                    return IntStream.range(0, shown.size())
                            .mapToObj(k -> new Explained(user, shown.get(k), why.get(k)));
                })
                .toList();
    }
}
