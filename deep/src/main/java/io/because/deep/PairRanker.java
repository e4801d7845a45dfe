package io.because.deep;

import io.because.engine.Batch;
import io.because.engine.Expr;
import io.because.engine.Inference;
import io.because.engine.Weights;
import io.because.graph.GraphView;
import io.because.model.Contributions;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.Ranker;
import java.util.Arrays;

/// Scores each item beside a user of the fit, by a network with inputs `user` and `item`; a user who
/// came later gets 0 for all. Nothing that a user did enters at the time of the request, so no cause
/// contributes.
final class PairRanker implements Ranker {
    private static final int CHUNK = 256;

    private final String name;
    private final Inference network;
    private final NamedArrays arrays;
    private final int users;
    private final int items;
    private final ThreadLocal<Inference.Scratch> scratch;

    PairRanker(String name, Expr score, int users, int items, NamedArrays arrays) {
        this.name = name;
        this.users = users;
        this.items = items;
        this.arrays = arrays;
        network = new Inference(score, Weights.of(arrays));
        scratch = ThreadLocal.withInitial(() -> network.scratch(CHUNK));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void score(Profile profile, GraphView graph, float[] scores) {
        Arrays.fill(scores, 0);
        if (profile.user() >= users) {
            return;
        }
        int all = Math.min(items, scores.length);
        for (int from = 0; from < all; from += CHUNK) {
            int count = Math.min(CHUNK, all - from);
            int[] chunk = new int[count];
            int[] user = new int[count];
            Arrays.fill(user, profile.user());
            for (int k = 0; k < count; k++) {
                chunk[k] = from + k;
            }
            Batch batch = new Batch(count).indices("user", user).indices("item", chunk);
            System.arraycopy(network.compute(batch, scratch.get()), 0, scores, from, count);
        }
    }

    @Override
    public void attribute(Profile profile, GraphView graph, int item, Contributions into) {}

    @Override
    public NamedArrays arrays() {
        return arrays;
    }
}
