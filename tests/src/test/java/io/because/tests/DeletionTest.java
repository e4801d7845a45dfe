package io.because.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.app.Service;
import io.because.collaborative.BprParams;
import io.because.collaborative.Collaborative;
import io.because.collaborative.EaseParams;
import io.because.collaborative.GenreTasteParams;
import io.because.collaborative.IalsParams;
import io.because.collaborative.ItemKnnParams;
import io.because.collaborative.PureSvdParams;
import io.because.collaborative.Rp3BetaParams;
import io.because.collaborative.SlimParams;
import io.because.collaborative.SvdParams;
import io.because.collaborative.TfIdfParams;
import io.because.collaborative.UserKnnParams;
import io.because.cypher.Graph;
import io.because.cypher.SnapshotReader;
import io.because.domain.Context;
import io.because.domain.Progress;
import io.because.domain.UserId;
import io.because.gnn.BspmParams;
import io.because.gnn.Edges;
import io.because.gnn.FastRpParams;
import io.because.gnn.FeaturePropagationParams;
import io.because.gnn.FriendsParams;
import io.because.gnn.GcnParams;
import io.because.gnn.GfCfParams;
import io.because.gnn.GraphSageParams;
import io.because.gnn.Graphs;
import io.because.gnn.LightGcnParams;
import io.because.gnn.LikeMindedParams;
import io.because.gnn.Loss;
import io.because.gnn.SimpleXParams;
import io.because.gnn.Training;
import io.because.graph.LiveGraph;
import io.because.graph.Snapshot;
import io.because.model.Cause;
import io.because.model.ModelType;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import io.because.serving.Explanation;
import io.because.serving.ImpressionLog;
import io.because.serving.ImpressionLogParams;
import io.because.serving.Part;
import io.because.serving.PartModel;
import io.because.serving.Reason;
import io.because.serving.Recommendation;
import io.because.serving.Recommender;
import io.because.serving.RecommenderParams;
import io.because.serving.Serving;
import io.because.serving.ServingState;
import io.because.serving.Surroundings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The deletion test: a reason says by how much the score falls and which rank is left without its
/// cause. Here the cause is really deleted from Neo4j, the graph is read again, and the same question
/// asked again.
class DeletionTest {
    private static final int REASONS = 50;
    private static final int MOST_OF_A_KIND = 14;
    private static final int MOST_DRAWN = 5_000;
    private static final List<Class<? extends Reason>> KINDS = List.of(
            Reason.YouWatched.class,
            Reason.Friends.class,
            Reason.PeopleLikeYou.class,
            Reason.OfGenre.class,
            Reason.TheRest.class);

    private static final List<String> USERS_OF_ALL_CAUSES = List.of("u0004", "u0123", "u0777", "u1500");
    private static final int REASONS_OF_ONE = 3;
    /// Many items have the same score by a single model, but for the order in which the graph tells the ties of a sum.
    private static final double PLACES_OF_EQUALS = 0.01;

    private record Claim(String user, Recommendation shown, Reason reason) {}

    @Test
    void deletingTheCauseFromTheGraphDoesWhatTheReasonSaid() {
        Service service = SampleService.service();
        List<Claim> claims = claims(service.recommender(), REASONS, KINDS);
        assertThat(claims).hasSizeGreaterThanOrEqualTo(REASONS);
        for (Class<? extends Reason> kind : KINDS) {
            assertThat(claims).extracting(Claim::reason).hasAtLeastOneElementOfType(kind);
        }
        hold(claims, service.recommender(), service.serving().state().parts(), 0);
    }

    @Test
    void deletingAllCausesAtOnceAlsoTakesWhatTheyGiveOnlyTogether() {
        Service service = SampleService.service();
        List<Part> parts = service.serving().state().parts();
        double together = 0;
        for (String user : USERS_OF_ALL_CAUSES) {
            var page = service.recommender().recommend(new UserId(user), 1, null, Context.NONE);
            Recommendation shown = page.items().getFirst();
            Explanation why =
                    service.recommender().explanations(List.of(shown), 5).getFirst();
            List<Cause> causes = why.reasons().stream()
                    .flatMap(reason -> reason.ground().causes().stream())
                    .toList();
            double alone = why.reasons().stream()
                    .filter(reason -> !reason.ground().causes().isEmpty())
                    .mapToDouble(Reason::contribution)
                    .sum();
            double interplay = service.recommender().interplay(shown, why);
            Recommendation after = afterwards(Deleted.causes(user, causes), parts, user, shown);
            assertThat(after.score())
                    .as(user)
                    .isCloseTo(shown.score() - alone - interplay, within(1e-5 * shown.score()));
            together += Math.abs(interplay);
        }
        assertThat(together).isPositive();
    }

    /// Of those whose explanations are exact, each as the only part of the score.
    static Stream<ModelType> models() {
        Training brief = new Training(new Loss.Bpr(), 3, 4096, 0.01, 0);
        Training once = new Training(new Loss.Bpr(), 1, 4096, 0.01, 0);
        return Stream.of(
                Collaborative.itemKnn(ItemKnnParams.DEFAULT),
                Collaborative.userKnn(UserKnnParams.DEFAULT),
                Collaborative.ease(EaseParams.DEFAULT),
                Collaborative.slim(SlimParams.DEFAULT),
                Collaborative.rp3Beta(Rp3BetaParams.DEFAULT),
                Collaborative.tfIdf(TfIdfParams.DEFAULT),
                Collaborative.ials(new IalsParams(16, 2, 690, 0.0087, 1, 16)),
                Collaborative.bpr(new BprParams(16, 3, 0.2, 0.005)),
                Collaborative.svd(new SvdParams(16, 3, 0.03, 0.02, true, 0.05)),
                Collaborative.genreTaste(GenreTasteParams.DEFAULT),
                Collaborative.pureSvd(PureSvdParams.DEFAULT),
                Graphs.gfCf(GfCfParams.DEFAULT),
                Graphs.bspm(BspmParams.DEFAULT),
                Graphs.fastRp(FastRpParams.DEFAULT),
                Graphs.likeMinded(LikeMindedParams.DEFAULT),
                Graphs.friends(FriendsParams.DEFAULT),
                Graphs.featurePropagation(FeaturePropagationParams.DEFAULT),
                Graphs.lightGcn(new LightGcnParams(16, List.of(0.5, 0.5), new Edges(0.5, 0, 0), brief)),
                Graphs.lightGcn(new LightGcnParams(16, List.of(0.5, 0.5), new Edges(0.5, 1, 30), brief)),
                Graphs.simpleX(
                        new SimpleXParams(16, 0.5, new Training(new Loss.Contrastive(16, 0.3, 30), 2, 4096, 0.01, 0))),
                Graphs.gcn(new GcnParams(16, 1, new Edges(0.5, 0, 0), brief)),
                graphSage(GraphSageParams.Aggregation.MEAN, once),
                graphSage(GraphSageParams.Aggregation.POOL, once),
                graphSage(GraphSageParams.Aggregation.LSTM, once));
    }

    private static ModelType graphSage(GraphSageParams.Aggregation aggregation, Training training) {
        return Graphs.graphSage(
                new GraphSageParams(16, aggregation, new GraphSageParams.Sampling(5, 3, 500), 0.1, training));
    }

    @ParameterizedTest
    @MethodSource("models")
    void soItDoesInTheScoreOfEveryModelAlone(ModelType type) {
        Snapshot snapshot = SampleService.service().serving().state().graph().snapshot();
        TrainingData data = TrainingData.of(snapshot)
                .withDocuments(new SnapshotReader(graph(), 2, Progress.SILENT)
                        .documents(snapshot.catalogue().ids()));
        Ranker ranker = type.fit(data, new ModelType.Fit(42, 2, Progress.SILENT));
        List<Part> parts = List.of(new Part(new PartModel(type.name(), type.name(), "1", 1, null), ranker));
        Recommender recommender = recommender(snapshot, parts);
        hold(claims(recommender, REASONS_OF_ONE, List.of()), recommender, parts, PLACES_OF_EQUALS);
    }

    /// @param places by which the rank may be another, as a share of it
    private static void hold(List<Claim> claims, Recommender recommender, List<Part> parts, double places) {
        for (Claim claim : claims) {
            @Nullable Integer stated = boxed(recommender.counterfactualRank(claim.shown(), claim.reason()));
            List<Deleted> deleted =
                    Deleted.causes(claim.user(), claim.reason().ground().causes());
            assertThat(deleted).as("%s", claim).isNotEmpty();
            Recommendation after = afterwards(deleted, parts, claim.user(), claim.shown());
            double expected = claim.shown().score() - claim.reason().contribution();
            assertThat(after.score())
                    .as("score of %s", claim)
                    .isCloseTo(expected, within(1e-5 * Math.max(1, Math.abs(expected))));
            if (stated == null || after.rank() == null) {
                assertThat(after.rank()).as("rank of %s", claim).isEqualTo(stated);
            } else {
                assertThat((double) after.rank()).as("rank of %s", claim).isCloseTo(stated, within(places * stated));
            }
        }
    }

    /// The same asked of the graph read again; then what was deleted comes back.
    private static Recommendation afterwards(
            List<Deleted> deleted, List<Part> parts, String user, Recommendation shown) {
        try {
            return recommender(new SnapshotReader(graph(), 2, Progress.SILENT).read(), parts)
                    .explain(new UserId(user), shown.item());
        } finally {
            deleted.forEach(Deleted::restore);
        }
    }

    private static @Nullable Integer boxed(OptionalInt rank) {
        return rank.isPresent() ? rank.getAsInt() : null;
    }

    /// Reasons of random users, a mixture of all kinds that have a cause in the graph.
    ///
    /// @param kinds that are drawn for until there is one of each: some are rare
    private static List<Claim> claims(Recommender recommender, int count, List<Class<? extends Reason>> kinds) {
        Map<Class<?>, Integer> ofKind = new LinkedHashMap<>();
        List<Claim> claims = new ArrayList<>();
        var users = SampleService.service().serving().state().graph().snapshot().userIds();
        SplittableRandom random = new SplittableRandom(11);
        for (int drawn = 0;
                drawn < MOST_DRAWN && (claims.size() < count || !ofKind.keySet().containsAll(kinds));
                drawn++) {
            String user = users.id(random.nextInt(users.size()));
            var shown = recommender
                    .recommend(new UserId(user), 10, null, Context.NONE)
                    .items();
            Recommendation one = shown.get(random.nextInt(shown.size()));
            List<Reason> reasons = recommender
                    .explanations(List.of(one), random.nextBoolean() ? 5 : 1000)
                    .getFirst()
                    .reasons();
            Reason reason = reasons.get(random.nextInt(reasons.size()));
            if (!reason.ground().causes().isEmpty()
                    && ofKind.merge(reason.getClass(), 1, Integer::sum) <= MOST_OF_A_KIND) {
                claims.add(new Claim(user, one, reason));
            }
        }
        return claims;
    }

    private static Recommender recommender(Snapshot snapshot, List<Part> parts) {
        var meters = new SimpleMeterRegistry();
        return new Recommender(
                new Serving(new ServingState(new LiveGraph(snapshot), parts, null)),
                events -> List.of(),
                new ImpressionLog(batch -> {}, ImpressionLogParams.DEFAULT, meters),
                RecommenderParams.DEFAULT,
                new Surroundings(Clock.systemUTC(), () -> "answer", meters));
    }

    private static Graph graph() {
        return SampleService.store().graph();
    }
}
