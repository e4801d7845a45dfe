package io.because.deep;

import io.because.engine.Expr;
import io.because.engine.Inference;
import io.because.engine.Weights;
import io.because.graph.GraphView;
import io.because.model.Contributions;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.Ranker;
import java.util.Arrays;

/// Scores each item beside a user by a network over the features of both; a user who came later is
/// scored by what the network learnt of those of whom nothing is known. Nothing that a user did enters at
/// the time of the request, so no cause contributes.
final class FeatureRanker implements Ranker {
    private static final int CHUNK = 256;

    private final String name;
    private final PairInputs inputs;
    private final int items;
    private final Inference network;
    private final NamedArrays arrays;
    private final ThreadLocal<Inference.Scratch> scratch;

    FeatureRanker(String name, Expr score, PairInputs inputs, Weights weights, NamedArrays arrays) {
        this.name = name;
        this.inputs = inputs;
        this.arrays = arrays;
        items = inputs.items().getFirst().offsets().length - 1;
        network = new Inference(score, weights);
        scratch = ThreadLocal.withInitial(() -> network.scratch(CHUNK));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void score(Profile profile, GraphView graph, float[] scores) {
        Arrays.fill(scores, 0);
        int all = Math.min(items, scores.length);
        for (int from = 0; from < all; from += CHUNK) {
            int[] chunk = new int[Math.min(CHUNK, all - from)];
            for (int k = 0; k < chunk.length; k++) {
                chunk[k] = from + k;
            }
            float[] computed = network.compute(inputs.batch(new int[] {profile.user()}, chunk), scratch.get());
            System.arraycopy(computed, 0, scores, from, chunk.length);
        }
    }

    @Override
    public void attribute(Profile profile, GraphView graph, int item, Contributions into) {}

    @Override
    public NamedArrays arrays() {
        return arrays;
    }
}
