package io.because.engine.dl4j;

import io.because.engine.Batch;
import io.because.engine.MovingWeights;
import io.because.engine.Network;
import io.because.engine.Trainer;
import io.because.engine.Weights;
import io.because.model.NamedArrays;
import java.util.SplittableRandom;

/// SameDiff computes the loss and its gradients; the weights lie in {@link MovingWeights}.
final class Dl4jTrainer implements Trainer {
    private final Graph graph;
    private final MovingWeights weights;
    private final long seed;
    private final Arena arena = new Arena();

    /// @param weights closed with this
    /// @param seed of dropout
    Dl4jTrainer(Network network, MovingWeights weights, long seed) {
        graph = new Graph(network.loss(), arena);
        this.weights = weights;
        this.seed = seed;
    }

    @Override
    public void prepare(Batch batch) {
        weights.prepare(batch);
    }

    @Override
    public double step(Batch batch, double rate, double clip) {
        var dropout =
                new SplittableRandom(seed + weights.steps()); // a step depends on the weights and its number alone
        try (Pass pass = new Pass(graph, new Feed(arena, weights, batch, dropout), weights::moves)) {
            double before = pass.loss();
            if (!Double.isFinite(before)) {
                throw new IllegalStateException("the loss is " + before);
            }
            weights.move(batch, pass.gradients(), rate, clip);
            return before;
        }
    }

    @Override
    public double loss(Batch batch) {
        try (Pass pass = new Pass(graph, new Feed(arena, weights, batch, null), _ -> false)) {
            return pass.loss();
        }
    }

    @Override
    public Weights gradients(Batch batch) {
        try (Pass pass = new Pass(graph, new Feed(arena, weights, batch, null), _ -> true)) {
            return weights.gradients(batch, pass.gradients());
        }
    }

    @Override
    public Weights weights() {
        return weights.weights();
    }

    @Override
    public NamedArrays state() {
        return weights.state();
    }

    @Override
    public void restore(NamedArrays state) {
        weights.restore(state);
    }

    @Override
    public void close() {
        arena.close();
        weights.close();
    }
}
