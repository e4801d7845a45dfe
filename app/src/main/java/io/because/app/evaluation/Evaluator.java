package io.because.app.evaluation;

import io.because.model.ModelType;
import io.because.model.ModelType.Fit;
import io.because.model.Ranker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Fits and measures models on one split. Not thread-safe; uses `fit.threads()` threads itself.
public final class Evaluator {
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

    /// @param ranker as fitted on the training part
    public record Evaluated(Ranker ranker, ModelResult result) {}

    /// Fits on the training part, with the ties that the model looks at.
    public Ranker fit(ModelType type) {
        graph.prepared(type.name(), fit);
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
        ModelResult result = new ModelResult(
                type.name(),
                Measures.of(ranked, data),
                (fitted - start) / 1e9,
                (scored - fitted) / 1e9,
                peak,
                type.params());
        return new Evaluated(ranker, result);
    }
}
