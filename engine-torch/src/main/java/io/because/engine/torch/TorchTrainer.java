package io.because.engine.torch;

import io.because.engine.Batch;
import io.because.engine.BatchTooLargeException;
import io.because.engine.HalfAStepException;
import io.because.engine.Network;
import io.because.engine.NoMemory;
import io.because.engine.NotFinite;
import io.because.engine.Trainer;
import io.because.engine.Weights;
import io.because.model.NamedArrays;
import java.util.function.Supplier;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.global.torch;

/// Libtorch computes the loss and its gradients. Each step has a pointer scope of its own: what it made in native
/// memory is gone when it ends.
final class TorchTrainer implements Trainer {
    private final Network network;
    private final HeldWeights weights;
    private final Place place;
    private final Precision precision;
    private final long seed;

    /// @param weights closed with this
    /// @param seed of dropout
    TorchTrainer(Network network, HeldWeights weights, Place place, Precision precision, long seed) {
        this.network = network;
        this.weights = weights;
        this.place = place;
        this.precision = precision;
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
        return inScope(batch, () -> {
            torch.manual_seed(seed + weights.steps()); // so that a step depends on the weights and its number alone
            Leaves leaves = weights.leaves(batch, weights::moves);
            Outcome outcome = outcome(batch, leaves, true);
            double before = outcome.loss().item_double();
            if (!Double.isFinite(before)) {
                throw NotFinite.loss(before, network, weights.weights(), batch);
            }
            weights.move(batch, leaves.gradients(outcome), rate, clip);
            return before;
        });
    }

    private static <T> T inScope(Batch batch, Supplier<T> pass) {
        try (PointerScope _ = new PointerScope()) {
            return pass.get();
        } catch (HalfAStepException half) {
            throw half;
        } catch (RuntimeException | OutOfMemoryError refused) {
            if (NoMemory.causes(refused)) {
                throw new BatchTooLargeException(batch, refused);
            }
            throw refused;
        }
    }

    private Outcome outcome(Batch batch, Leaves leaves, boolean training) {
        return new Pass(batch, place, precision, leaves, training).outcome(network.loss());
    }

    @Override
    public double loss(Batch batch) {
        return inScope(
                batch,
                () -> outcome(batch, weights.leaves(batch, _ -> false), false)
                        .loss()
                        .item_double());
    }

    @Override
    public Weights gradients(Batch batch) {
        return inScope(batch, () -> {
            Leaves leaves = weights.leaves(batch, _ -> true);
            return weights.gradients(batch, leaves.gradients(outcome(batch, leaves, false)));
        });
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
        weights.close();
    }
}
