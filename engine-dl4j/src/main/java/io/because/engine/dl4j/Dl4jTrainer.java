package io.because.engine.dl4j;

import io.because.engine.Batch;
import io.because.engine.BatchTooLargeException;
import io.because.engine.MovingWeights;
import io.because.engine.Network;
import io.because.engine.NoMemory;
import io.because.engine.NotFinite;
import io.because.engine.Trainer;
import io.because.engine.Weights;
import io.because.model.NamedArrays;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// SameDiff computes the loss and its gradients; the weights lie in {@link MovingWeights}.
final class Dl4jTrainer implements Trainer {
    private final Network network;
    private final Graph graph;
    private final MovingWeights weights;
    private final long seed;
    private final Arena arena = new Arena();

    /// @param weights closed with this
    /// @param seed of dropout
    Dl4jTrainer(Network network, MovingWeights weights, long seed) {
        this.network = network;
        graph = new Graph(network.loss(), arena);
        this.weights = weights;
        this.seed = seed;
    }

    @Override
    public void prepare(Batch batch) {
        weights.prepare(batch);
    }

    @Override
    public Network network() {
        return network;
    }

    @Override
    public double step(Batch batch, double rate, double clip) {
        var dropout =
                new SplittableRandom(seed + weights.steps()); // a step depends on the weights and its number alone
        return passed(batch, dropout, weights::moves, pass -> {
            double before = pass.loss();
            if (!Double.isFinite(before)) {
                throw NotFinite.loss(before, network, weights.weights(), batch);
            }
            weights.move(batch, pass.gradients(), rate, clip);
            return before;
        });
    }

    @Override
    public double loss(Batch batch) {
        return passed(batch, null, _ -> false, Pass::loss);
    }

    @Override
    public Weights gradients(Batch batch) {
        return passed(batch, null, _ -> true, pass -> weights.gradients(batch, pass.gradients()));
    }

    private <T> T passed(
            Batch batch, @Nullable RandomGenerator dropout, Predicate<String> moves, Function<Pass, T> result) {
        try (Pass pass = new Pass(graph, new Feed(arena, weights, batch, dropout), moves)) {
            return result.apply(pass);
        } catch (RuntimeException | OutOfMemoryError refused) {
            if (NoMemory.causes(refused)) {
                arena.close(); // a smaller batch needs arrays of other shapes
                throw new BatchTooLargeException(batch, refused);
            }
            throw refused;
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
