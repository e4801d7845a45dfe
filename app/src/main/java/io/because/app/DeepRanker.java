package io.because.app;

import io.because.app.evaluation.HeldOut;
import io.because.app.evaluation.OfflineGraph;
import io.because.app.evaluation.PooledScores;
import io.because.app.evaluation.Protocol;
import io.because.app.evaluation.Splits;
import io.because.deep.CandidateList;
import io.because.deep.CandidateNetwork;
import io.because.engine.Engine;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Puts the merged candidates of several models in order by a {@link CandidateNetwork}, which is trained on validation
/// slices of the training data, one or up to three; for each of them every member is fitted once more.
///
/// @param engines by name, asked for when a fit begins; restoring and scoring need none
record DeepRanker(List<ModelType> members, DeepRankerParams params, Function<String, Engine> engines)
        implements ModelType {
    static final String NAME = "ranker";
    private static final int LEAST_USERS = 200;

    /// Each fits all members once more.
    private static final int MOST_WINDOWS = 3;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        List<ModelType> sources = members.stream()
                .filter(member -> Suitability.joins(member, data))
                .toList();
        List<HeldOut> later = later(data, fit);
        List<ModelType> signals = Signals.suited(data, !later.isEmpty());
        List<HeldOut> slices = later.isEmpty() ? List.of(lastOfEach(data, fit)) : later;
        List<Window> windows = slices.stream()
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
        return new DeepRankerFitted(fitted(sources, data, fit), fitted(signals, data, fit), features, network);
    }

    /// What came after each of some moments, the last first, as what is asked for in service will. There are none where
    /// few likes have a time, and none after which few came back.
    static List<HeldOut> later(TrainingData data, Fit fit) {
        List<HeldOut> windows = new ArrayList<>();
        TrainingData before = data;
        while (windows.size() < MOST_WINDOWS && Splits.hasMoment(before)) {
            HeldOut window = Splits.validation(before, Protocol.TEMPORAL, fit.seed());
            if (window.testUsers().length < LEAST_USERS) {
                break;
            }
            windows.add(window);
            before = window.train();
        }
        return windows;
    }

    /// What each user liked last.
    private static HeldOut lastOfEach(TrainingData data, Fit fit) {
        return Splits.validation(data, Protocol.FULL, fit.seed());
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
                        fitted(sources, slice.train(), fit),
                        fitted(signals, slice.train(), fit),
                        users,
                        graph,
                        fit.threads()));
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return DeepRankerFitted.restore(members, params.network(), arrays);
    }

    private static List<Ranker> fitted(List<ModelType> types, TrainingData data, Fit fit) {
        return types.stream().map(type -> type.fit(data, fit)).toList();
    }
}
