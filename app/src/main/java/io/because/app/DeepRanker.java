package io.because.app;

import io.because.app.evaluation.HeldOut;
import io.because.app.evaluation.OfflineGraph;
import io.because.app.evaluation.PooledScores;
import io.because.deep.CandidateList;
import io.because.deep.CandidateNetwork;
import io.because.engine.Engine;
import io.because.graph.Snapshot;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Puts the merged candidates of several models in order by a {@link CandidateNetwork}, which is trained on validation
/// slices of the training data ({@link Lessons}); for each of them every member is fitted once more.
///
/// @param engines by name, asked for when a fit begins; restoring and scoring need none
record DeepRanker(List<ModelType> members, DeepRankerParams params, Function<String, Engine> engines)
        implements ModelType {
    static final String NAME = "ranker";

    private static final int MOST_MOMENTS = 3;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        List<ModelType> sources = members.stream()
                .filter(member -> Suitability.joins(member, data, fit.question()))
                .toList();
        Lessons lessons = Lessons.of(data, fit, MOST_MOMENTS);
        List<ModelType> signals =
                Signals.suited(data, lessons.asAsked() && fit.question().knowsOrder(data));
        List<Window> windows = lessons.slices().stream()
                .map(slice -> window(slice, sources, signals, fit))
                .toList();
        double[] scales = Blend.scales(
                sources.size() + signals.size(),
                windows.stream().flatMap(window -> window.users().stream()).toList());
        List<CandidateList> lists = windows.stream()
                .flatMap(window -> window.lists(scales, fit.seed()))
                .toList();
        CandidateFeatures features = CandidateFeatures.of(scales, data, fit.seed());
        CandidateNetwork network =
                CandidateNetwork.fit(lists, features.count(), params.network(), engines.apply(fit.engine()), fit);
        return new DeepRankerFitted(
                ModelType.fitted(sources, data, fit), ModelType.fitted(signals, data, fit), features, network);
    }

    /// @param users what sources and signals said of candidates before they were liked or not
    private record Window(TrainingData before, List<PooledScores> users) {
        Stream<CandidateList> lists(double[] scales, long seed) {
            CandidateFeatures features = CandidateFeatures.of(scales, before, seed);
            return users.stream()
                    .map(user ->
                            new CandidateList(features.of(user), user.items().length, user.relevant(), user.held()));
        }
    }

    private Window window(HeldOut slice, List<ModelType> sources, List<ModelType> signals, Fit fit) {
        OfflineGraph graph = new OfflineGraph(slice.train()).prepared(this, fit);
        HeldOut users = slice.sampled(params.validationUsers(), fit.seed());
        return new Window(
                slice.train(),
                PooledScores.of(
                        ModelType.fitted(sources, slice.train(), fit),
                        ModelType.fitted(signals, slice.train(), fit),
                        users,
                        graph,
                        fit.threads()));
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return DeepRankerFitted.restore(members, params.network(), arrays, ModelType::restore);
    }

    @Override
    public Ranker restore(NamedArrays arrays, Snapshot now) {
        return DeepRankerFitted.restore(members, params.network(), arrays, (member, own) -> member.restore(own, now));
    }
}
