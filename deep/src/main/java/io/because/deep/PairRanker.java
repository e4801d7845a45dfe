package io.because.deep;

import io.because.engine.Batch;
import io.because.engine.Inference;
import io.because.graph.GraphView;
import io.because.model.Contributions;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.Ranker;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Scores each item beside a user by a network. Nothing that a user did enters at the time of the request, so no cause
/// contributes.
final class PairRanker implements Ranker {
    private static final int CHUNK = 256;

    private final String name;
    private final Inference network;
    private final Pairs pairs;
    private final int users;
    private final int[] told; // items of which anything is known, ascending
    private final Unmet unmet;
    private final NamedArrays arrays;
    private final ThreadLocal<Inference.Scratch> scratch;

    /// What the network sees of a user beside each of some items.
    interface Pairs {
        Batch batch(int user, int... items);

        /// Whether anything is known of an item; one of which nothing is gets 0.
        default boolean knows(int item) {
            return true;
        }
    }

    /// @param users whom the network knows; who came later gets 0 for all
    /// @param items likewise
    /// @param unmet of the items, those that stand lower
    PairRanker(String name, Inference network, Pairs pairs, int users, int items, Unmet unmet, NamedArrays arrays) {
        this.name = name;
        this.network = network;
        this.pairs = pairs;
        this.users = users;
        this.unmet = unmet;
        told = IntStream.range(0, items).filter(pairs::knows).toArray();
        this.arrays = arrays;
        scratch = ThreadLocal.withInitial(() -> network.scratch(CHUNK));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void score(Profile profile, GraphView graph, float[] scores) {
        Arrays.fill(scores, 0);
        int known = profile.user() < users ? toldBelow(scores.length) : 0;
        for (int from = 0; from < known; from += CHUNK) {
            int[] chunk = Arrays.copyOfRange(told, from, Math.min(from + CHUNK, known));
            float[] computed = network.compute(pairs.batch(profile.user(), chunk), scratch.get());
            for (int k = 0; k < chunk.length; k++) {
                scores[chunk[k]] = computed[k];
            }
        }
        if (known > 0) {
            unmet.lower(scores);
        }
    }

    @Override
    public float scoreOf(Profile profile, GraphView graph, int item) {
        if (profile.user() >= users || told.length == 0) {
            return 0;
        }
        float score = Arrays.binarySearch(told, item) < 0
                ? 0
                : network.compute(pairs.batch(profile.user(), item), scratch.get())[0];
        return score - unmet.of(item);
    }

    private int toldBelow(int items) {
        int found = Arrays.binarySearch(told, items);
        return found < 0 ? -found - 1 : found;
    }

    @Override
    public void attribute(Profile profile, GraphView graph, int item, Contributions into) {}

    @Override
    public NamedArrays arrays() {
        return arrays;
    }
}
