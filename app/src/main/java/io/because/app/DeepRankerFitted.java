package io.because.app;

import io.because.deep.CandidateNetwork;
import io.because.deep.CandidateNetworkParams;
import io.because.graph.GraphView;
import io.because.model.Contributions;
import io.because.model.FeatureAttributable;
import io.because.model.FeatureShare;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.Ranker;
import io.because.model.Reranker;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The fitted {@link DeepRanker}.
///
/// Members and signals tell exactly what deleting a single cause leaves of what they say, and
/// with it what the network makes of that: contributions are exact although the network is not linear.
final class DeepRankerFitted implements Reranker, FeatureAttributable {
    private static final String NETWORK = "network";
    private static final String FEATURES = "features";

    private static final String SIGNALS = "signals";

    private final List<Ranker> members;
    private final List<Ranker> signals;
    private final List<Ranker> voices; // members, then signals
    private final CandidateFeatures features;
    private final CandidateNetwork network;

    /// An answer explains ten items of one profile, one after another.
    private volatile @Nullable Said last;

    /// @param scores `[voices][items]`
    private record Said(Profile profile, GraphView graph, float[][] scores) {}

    DeepRankerFitted(List<Ranker> members, List<Ranker> signals, CandidateFeatures features, CandidateNetwork network) {
        this.members = List.copyOf(members);
        this.signals = List.copyOf(signals);
        voices = Stream.concat(members.stream(), signals.stream()).toList();
        this.features = features;
        this.network = network;
    }

    static DeepRankerFitted restore(
            List<ModelType> types,
            CandidateNetworkParams params,
            NamedArrays arrays,
            BiFunction<ModelType, NamedArrays, Ranker> restored) {
        return new DeepRankerFitted(
                EnsembleRanker.members(types, arrays, restored),
                EnsembleRanker.members(Signals.all(), arrays.below(SIGNALS), restored),
                CandidateFeatures.restore(arrays.below(FEATURES)),
                CandidateNetwork.restore(arrays.below(NETWORK), params));
    }

    @Override
    public String name() {
        return DeepRanker.NAME;
    }

    @Override
    public NamedArrays arrays() {
        NamedArrays arrays =
                new NamedArrays().putBelow(FEATURES, features.arrays()).putBelow(NETWORK, network.arrays());
        members.forEach(member -> arrays.putBelow(member.name(), member.arrays()));
        signals.forEach(signal -> arrays.putBelow(SIGNALS + "/" + signal.name(), signal.arrays()));
        return arrays;
    }

    @Override
    public void score(Profile profile, GraphView graph, float[] scores) {
        scoreAll(List.of(profile), graph, new float[][] {scores});
    }

    @Override
    public void scoreAll(List<Profile> profiles, GraphView graph, float[][] scores) {
        float[][][] said = new float[voices.size()][profiles.size()][scores.length == 0 ? 0 : scores[0].length];
        for (int m = 0; m < said.length; m++) {
            voices.get(m).scoreAll(profiles, graph, said[m]);
        }
        for (int p = 0; p < scores.length; p++) {
            int profile = p;
            float[][] own = Arrays.stream(said).map(all -> all[profile]).toArray(float[][]::new);
            score(
                    own,
                    profiles.get(p).user(),
                    IntStream.range(0, scores[p].length).toArray(),
                    scores[p]);
        }
    }

    /// What the voices say of the whole catalogue is cheap beside what the network makes of it.
    @Override
    public void score(Profile profile, GraphView graph, int[] items, float[] scores) {
        float[][] said = new float[voices.size()][graph.items()];
        for (int v = 0; v < said.length; v++) {
            voices.get(v).score(profile, graph, said[v]);
        }
        score(said, profile.user(), items, scores);
    }

    @Override
    public float scoreOf(Profile profile, GraphView graph, int item) {
        if (item >= features.itemCount()) {
            return 0;
        }
        float[] said = new float[voices.size()];
        for (int v = 0; v < said.length; v++) {
            said[v] = voices.get(v).scoreOf(profile, graph, item);
        }
        float[] candidate = new float[features.count()];
        features.write(said, profile.user(), item, candidate, 0);
        float[] score = new float[1];
        network.score(candidate, score);
        return score[0];
    }

    /// @param said `[voices][catalogue]`
    /// @param scores `[items]`, 0 for those that came after the fit
    private void score(float[][] said, int user, int[] items, float[] scores) {
        int[] known = IntStream.range(0, items.length)
                .filter(k -> items[k] < features.itemCount())
                .toArray();
        float[] candidates = new float[known.length * features.count()];
        float[] own = new float[voices.size()];
        for (int k = 0; k < known.length; k++) {
            int item = items[known[k]];
            for (int v = 0; v < own.length; v++) {
                own[v] = said[v][item];
            }
            features.write(own, user, item, candidates, k * features.count());
        }
        float[] made = new float[known.length];
        network.score(candidates, made);
        Arrays.fill(scores, 0);
        for (int k = 0; k < known.length; k++) {
            scores[known[k]] = made[k];
        }
    }

    @Override
    public void attribute(Profile profile, GraphView graph, int item, Contributions into) {
        if (item >= features.itemCount()) {
            return;
        }
        CauseShares shares = new CauseShares(voices.size());
        for (int m = 0; m < voices.size(); m++) {
            voices.get(m).attribute(profile, graph, item, shares.from(m));
        }
        shares.tell(lost(profile.user(), item, said(profile, graph, item), shares.all()), into);
    }

    /// By integrated gradients; both forms of a source's score are one input.
    @Override
    public List<FeatureShare> featureShares(Profile profile, GraphView graph, int item) {
        if (item >= features.itemCount()) {
            return List.of();
        }
        float[] candidate = new float[features.count()];
        features.write(said(profile, graph, item), profile.user(), item, candidate, 0);
        double[] amounts = network.attributions(candidate);
        Map<String, Double> shares = new LinkedHashMap<>();
        List<String> names = features.names(voiceNames());
        for (int k = 0; k < amounts.length; k++) {
            shares.merge(names.get(k), amounts[k], Double::sum);
        }
        return shares.entrySet().stream()
                .filter(share -> share.getValue() != 0)
                .map(share -> new FeatureShare(share.getKey(), share.getValue()))
                .toList();
    }

    private List<String> voiceNames() {
        return Stream.concat(
                        members.stream().map(Ranker::name),
                        signals.stream().map(signal -> Signals.words(signal.name())))
                .toList();
    }

    /// `[voices]`, what they say of one item.
    private float[] said(Profile profile, GraphView graph, int item) {
        float[][] all = said(profile, graph);
        float[] ofItem = new float[all.length];
        for (int m = 0; m < ofItem.length; m++) {
            ofItem[m] = all[m][item];
        }
        return ofItem;
    }

    @SuppressWarnings("ReferenceEquality") // the same request; equal arrays would not be found equal anyway
    private float[][] said(Profile profile, GraphView graph) {
        Said known = last;
        if (known == null || known.profile != profile || !known.graph.equals(graph)) {
            float[][] scores = new float[voices.size()][graph.items()];
            for (int m = 0; m < scores.length; m++) {
                voices.get(m).score(profile, graph, scores[m]);
            }
            known = new Said(profile, graph, scores);
            last = known;
        }
        return known.scores;
    }

    /// What the network's score loses with each cause.
    ///
    /// @param whole `[voices]` what they say
    /// @param shares `[causes][voices]`
    private double[] lost(int user, int item, float[] whole, List<double[]> shares) {
        int count = features.count();
        float[] candidates = new float[(shares.size() + 1) * count];
        features.write(whole, user, item, candidates, shares.size() * count);
        for (int cause = 0; cause < shares.size(); cause++) {
            float[] left = whole.clone();
            for (int m = 0; m < left.length; m++) {
                left[m] -= (float) shares.get(cause)[m];
            }
            features.write(left, user, item, candidates, cause * count);
        }
        float[] scores = new float[shares.size() + 1];
        network.score(candidates, scores);
        return IntStream.range(0, shares.size())
                .mapToDouble(cause -> (double) scores[shares.size()] - scores[cause])
                .toArray();
    }
}
