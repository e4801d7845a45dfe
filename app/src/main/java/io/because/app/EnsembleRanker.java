package io.because.app;

import io.because.graph.GraphView;
import io.because.graph.TopK;
import io.because.model.Contributions;
import io.because.model.LongTail;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.Ranker;
import io.because.model.UserWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// The fitted {@link Ensemble}.
final class EnsembleRanker implements Ranker {
    private static final String BLEND = "blend";
    private static final String TAIL = "long-tail";

    private final String name;
    private final List<Ranker> members;
    private final Blend blend;
    private final List<UserWeights> weights;
    private final @Nullable LongTail tail;

    EnsembleRanker(String name, List<Ranker> members, Blend blend, @Nullable LongTail tail) {
        this.name = name;
        this.members = List.copyOf(members);
        this.blend = blend;
        this.tail = tail;
        weights = members.stream().map(member -> blend.weights(member.name())).toList();
    }

    static EnsembleRanker restore(
            String name,
            List<ModelType> types,
            NamedArrays arrays,
            BiFunction<ModelType, NamedArrays, Ranker> restored) {
        NamedArrays tail = arrays.below(TAIL);
        return new EnsembleRanker(
                name,
                members(types, arrays, restored),
                Blend.restore(arrays.below(BLEND)),
                tail.all().isEmpty() ? null : LongTail.restore(tail));
    }

    /// Those of the types that have arrays below their name.
    ///
    /// @param restored the model of a type that wrote these arrays
    static List<Ranker> members(
            List<ModelType> types, NamedArrays arrays, BiFunction<ModelType, NamedArrays, Ranker> restored) {
        List<Ranker> members = new ArrayList<>();
        for (ModelType type : types) {
            NamedArrays own = arrays.below(type.name());
            if (!own.all().isEmpty()) {
                members.add(restored.apply(type, own));
            }
        }
        return members;
    }

    EnsembleRanker with(LongTail longTail) {
        return new EnsembleRanker(name, members, blend, longTail);
    }

    @Override
    public int[] best(float[] scores, int k) {
        if (tail == null) {
            return TopK.select(scores, k);
        }
        int[] arranged = tail.arrange(TopK.select(scores, Math.max(k, LongTail.DEPTH)));
        return Arrays.copyOf(arranged, Math.min(k, arranged.length));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public NamedArrays arrays() {
        NamedArrays arrays = new NamedArrays().putBelow(BLEND, blend.arrays());
        members.forEach(member -> arrays.putBelow(member.name(), member.arrays()));
        if (tail != null) {
            arrays.putBelow(TAIL, tail.arrays());
        }
        return arrays;
    }

    @Override
    public void score(Profile profile, GraphView graph, float[] scores) {
        scoreAll(List.of(profile), graph, new float[][] {scores});
    }

    @Override
    public void scoreAll(List<Profile> profiles, GraphView graph, float[][] scores) {
        for (float[] all : scores) {
            Arrays.fill(all, 0);
        }
        float[][] own = new float[profiles.size()][scores.length == 0 ? 0 : scores[0].length];
        for (int m = 0; m < members.size(); m++) {
            members.get(m).scoreAll(profiles, graph, own);
            for (int p = 0; p < own.length; p++) {
                float weight = (float) weights.get(m).of(profiles.get(p).user());
                for (int item = 0; item < own[p].length; item++) {
                    scores[p][item] += weight * own[p][item];
                }
            }
        }
    }

    @Override
    public void attribute(Profile profile, GraphView graph, int item, Contributions into) {
        CauseShares shares = new CauseShares(members.size());
        for (int m = 0; m < members.size(); m++) {
            members.get(m).attribute(profile, graph, item, shares.from(m));
        }
        double[] amounts = shares.all().stream()
                .mapToDouble(share -> weighted(share, profile.user()))
                .toArray();
        shares.tell(amounts, into);
    }

    private double weighted(double[] share, int user) {
        double sum = 0;
        for (int m = 0; m < share.length; m++) {
            sum += (float) weights.get(m).of(user) * share[m];
        }
        return sum;
    }
}
