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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Puts the merged candidates of several models in order by a {@link CandidateNetwork}, which is trained on
/// a validation slice of the training data, for which every member is fitted once more.
///
/// @param engines by name, asked for when a fit begins; restoring and scoring need none
record DeepRanker(List<ModelType> members, DeepRankerParams params, Function<String, Engine> engines)
        implements ModelType {
    static final String NAME = "ranker";
    private static final int LEAST_USERS = 200;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean readsUsers() {
        return true;
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        List<ModelType> sources = members.stream()
                .filter(member -> Suitability.joins(member, data))
                .toList();
        Optional<HeldOut> later = later(data, fit);
        List<ModelType> signals = Signals.suited(data, later.isPresent());
        HeldOut slice = later.orElseGet(() -> lastOfEach(data, fit));
        OfflineGraph graph = new OfflineGraph(slice.train()).prepared(this, fit);
        HeldOut users = slice.sampled(params.validationUsers(), fit.seed());
        List<PooledScores> pooled = PooledScores.of(
                fitted(sources, slice.train(), fit), fitted(signals, slice.train(), fit), users, graph, fit.threads());
        double[] scales = Blend.scales(sources.size() + signals.size(), pooled);
        CandidateNetwork network = trained(CandidateFeatures.of(scales, slice.train(), fit.seed()), pooled, fit);
        return new DeepRankerFitted(
                fitted(sources, data, fit),
                fitted(signals, data, fit),
                CandidateFeatures.of(scales, data, fit.seed()),
                network);
    }

    /// What came after a moment, as what is asked for in service will; nothing where nobody knows when,
    /// or few came back after it.
    static Optional<HeldOut> later(TrainingData data, Fit fit) {
        return Optional.of(data)
                .filter(TrainingData::isDated)
                .map(dated -> Splits.validation(dated, Protocol.TEMPORAL, fit.seed()))
                .filter(later -> later.testUsers().length >= LEAST_USERS);
    }

    /// What each user liked last.
    private static HeldOut lastOfEach(TrainingData data, Fit fit) {
        return Splits.validation(data, Protocol.FULL, fit.seed());
    }

    private CandidateNetwork trained(CandidateFeatures features, List<PooledScores> pooled, Fit fit) {
        List<CandidateList> lists = pooled.stream()
                .map(user -> new CandidateList(features.of(user), user.items().length, user.relevant(), user.held()))
                .toList();
        return CandidateNetwork.fit(lists, features.count(), params.network(), engines.apply(fit.engine()), fit);
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return DeepRankerFitted.restore(members, params.network(), arrays);
    }

    private static List<Ranker> fitted(List<ModelType> types, TrainingData data, Fit fit) {
        return types.stream().map(type -> type.fit(data, fit)).toList();
    }
}
