package io.because.app.evaluation;

import io.because.model.ModelType;
import io.because.model.ModelType.Fit;
import io.because.model.Profile;
import io.because.model.Ranker;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Fits and measures models on one split. Not thread-safe; uses `fit.threads()` threads itself.
public final class Evaluator {
    private static final List<String> CHIEF = List.of("recall@20", "ndcg@20", "hr@10", "ndcg@10");

    private final HeldOut data;
    private final Fit fit;
    private final OfflineGraph graph;
    private final @Nullable Rankings rankings;

    /// @param rankings where each model's lists go, or null
    public Evaluator(HeldOut data, Fit fit, @Nullable Rankings rankings) {
        this.data = data;
        this.fit = fit;
        this.graph = new OfflineGraph(data.train());
        this.rankings = rankings;
    }

    /// @param users metrics of every test user
    public record Measured(ModelResult result, PerUser users) {}

    /// @param ranker as fitted on the training part
    public record Evaluated(Ranker ranker, Measured measured) {}

    /// Fits on the training part, with the ties that the model looks at.
    public Ranker fit(ModelType type) {
        graph.prepared(type, fit);
        return type.fit(data.train(), fit);
    }

    /// What fitted rankers say of a sample of the test users.
    public List<PooledScores> pooled(List<Ranker> rankers, int mostUsers) {
        return PooledScores.of(rankers, data.sampled(mostUsers, fit.seed()), graph, fit.threads());
    }

    public Evaluated evaluate(ModelType type) {
        PeakMemory.start();
        long start = System.nanoTime();
        Ranker ranker = fit(type);
        long fitted = System.nanoTime();
        RankedUsers ranked = RankedUsers.of(ranker, data, graph, fit.threads(), fit.progress());
        long scored = System.nanoTime();
        long peak = PeakMemory.mebibytes();
        if (rankings != null) {
            rankings.write(type.name(), ranked);
        }
        PerUser users = Measures.perUser(ranked, data);
        ModelResult result = new ModelResult(
                type.name(),
                Measures.of(ranked, data, users),
                ranked.users().length == 0 ? Map.of() : Bootstrap.intervals(users, CHIEF, fit.seed()),
                null,
                Buckets.of(ranked, data, users),
                (fitted - start) / 1e9,
                (scored - fitted) / 1e9,
                peak,
                type.params());
        return new Evaluated(ranker, new Measured(result, users));
    }

    /// Fits and measures every test user, without what only a report needs.
    ///
    /// @throws IllegalStateException when the fitted model gives scores that are no numbers
    public PerUser measure(ModelType type) {
        Ranker ranker = fit(type);
        requireFinite(ranker);
        return Measures.perUser(RankedUsers.of(ranker, data, graph, fit.threads(), fit.progress()), data);
    }

    /// A fit that diverged shows in the scores of any user.
    private void requireFinite(Ranker ranker) {
        float[] scores = new float[graph.items()];
        for (int user : Arrays.copyOf(data.testUsers(), Math.min(1, data.testUsers().length))) {
            ranker.score(Profile.of(graph, user), graph, scores);
        }
        for (float score : scores) {
            if (!Float.isFinite(score)) {
                throw new IllegalStateException(ranker.name() + " gives scores that are no numbers, as " + score);
            }
        }
    }

    /// Puts every model beside the best of those that it must beat, by the metric that the protocol is about; one that
    /// says what it was made from beside that.
    ///
    /// @param mustBeat whether the first name's model must beat the second one's
    /// @param made the name of the model that another one is a variant of, by its name; null for all others
    public List<ModelResult> beside(
            List<Measured> measured, BiPredicate<String, String> mustBeat, Function<String, @Nullable String> made) {
        String metric = chief();
        return measured.stream()
                .map(one -> origin(one, measured, made)
                        .or(() -> best(
                                measured, other -> mustBeat.test(one.result().name(), other), metric))
                        .map(other -> beside(one, other, metric))
                        .orElse(one.result()))
                .toList();
    }

    private static Optional<Measured> best(List<Measured> measured, Predicate<String> among, String metric) {
        return measured.stream()
                .filter(one -> among.test(one.result().name()))
                .max(Comparator.comparingDouble(one -> one.result().metrics().getOrDefault(metric, 0.0)));
    }

    private static Optional<Measured> origin(
            Measured one, List<Measured> measured, Function<String, @Nullable String> made) {
        String name = made.apply(one.result().name());
        return measured.stream()
                .filter(other -> other.result().name().equals(name))
                .findFirst();
    }

    private ModelResult beside(Measured one, Measured other, String metric) {
        if (data.testUsers().length == 0
                || other.result().name().equals(one.result().name())) {
            return one.result();
        }
        return one.result()
                .beside(Comparison.of(one.users(), other.users(), other.result().name(), metric, fit.seed()));
    }

    /// What models are compared by: shorter lists where a single item was held out of each user.
    public String chief() {
        return Arrays.stream(data.test()).allMatch(held -> held.length <= 1) ? "ndcg@10" : "ndcg@20";
    }
}
