package io.because.app;

import io.because.app.evaluation.HeldOut;
import io.because.app.evaluation.OfflineGraph;
import io.because.app.evaluation.PooledScores;
import io.because.graph.Snapshot;
import io.because.model.LongTail;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.List;

/// Several models as one that knows when to trust whom: a {@link Blend} whose weights are found on a
/// validation slice of the training data, for which every member is fitted once more.
///
/// A score is linear in what the members say, so what a cause contributes is the weighted sum of what
/// it contributes to each.
record Ensemble(String name, List<ModelType> members, EnsembleParams params) implements ModelType {
    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        List<ModelType> suited = members.stream()
                .filter(member -> Suitability.joins(member, data, fit.question()))
                .toList();
        Blend blend = blend(suited, data, fit);
        EnsembleRanker ranker = new EnsembleRanker(name, ModelType.fitted(suited, data, fit), blend, null);
        return params.longTail()
                ? ranker.with(LongTail.of(ranker, new OfflineGraph(data).prepared(this, fit), fit))
                : ranker;
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return EnsembleRanker.restore(name, members, arrays, ModelType::restore);
    }

    @Override
    public Ranker restore(NamedArrays arrays, Snapshot now) {
        return EnsembleRanker.restore(name, members, arrays, (member, own) -> member.restore(own, now));
    }

    /// @param suited the members that join on such data
    private Blend blend(List<ModelType> suited, TrainingData data, Fit fit) {
        HeldOut slice = Lessons.of(data, fit, 1).slices().getFirst();
        OfflineGraph graph = new OfflineGraph(slice.train()).prepared(this, fit);
        List<Ranker> rankers = ModelType.fitted(suited, slice.train(), fit);
        HeldOut users = slice.sampled(params.validationUsers(), fit.seed());
        return Blend.fit(rankers, PooledScores.of(rankers, users, graph, fit.threads()), data, fit)
                .withStrangers(suited, data, fit);
    }
}
