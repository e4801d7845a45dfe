package io.because.engine.torch;

import io.because.engine.Batch;
import io.because.engine.BatchTooLargeException;
import io.because.engine.MovingWeights;
import io.because.engine.Network;
import io.because.engine.Trainer;
import io.because.engine.Weights;
import io.because.model.NamedArrays;
import java.util.function.Predicate;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/// Libtorch computes the loss and its gradients; the weights lie in {@link MovingWeights}. Each step has a
/// pointer scope of its own: what it made in native memory is gone when it ends.
final class TorchTrainer implements Trainer {
    private final Network network;
    private final MovingWeights weights;
    private final Place place;
    private final long seed;

    /// @param weights closed with this
    /// @param seed of dropout
    TorchTrainer(Network network, MovingWeights weights, Place place, long seed) {
        this.network = network;
        this.weights = weights;
        this.place = place;
        this.seed = seed;
    }

    @Override
    public void prepare(Batch batch) {
        weights.prepare(batch);
    }

    @Override
    public double step(Batch batch, double rate, double clip) {
        try {
            return stepped(batch, rate, clip);
        } catch (RuntimeException refused) {
            throw isOutOfMemory(refused) ? new BatchTooLargeException(batch, refused) : refused;
        }
    }

    /// Libtorch has no type for it.
    private static boolean isOutOfMemory(RuntimeException refused) {
        String message = String.valueOf(refused.getMessage());
        return message.contains("out of memory") || message.contains("can't allocate memory");
    }

    private double stepped(Batch batch, double rate, double clip) {
        try (PointerScope _ = new PointerScope()) {
            torch.manual_seed(seed + weights.steps()); // so that a step depends on the weights and its number alone
            Leaves leaves = leaves(batch, weights::moves);
            Tensor loss = new Pass(batch, place, leaves, true).loss(network.loss());
            double before = loss.item_double();
            if (!Double.isFinite(before)) {
                throw new IllegalStateException("the loss is " + before);
            }
            weights.move(batch, leaves.gradients(loss), rate, clip);
            return before;
        }
    }

    private Leaves leaves(Batch batch, Predicate<String> differentiated) {
        return new Leaves(network, weights, batch, place, differentiated);
    }

    @Override
    public double loss(Batch batch) {
        try (PointerScope _ = new PointerScope()) {
            return new Pass(batch, place, leaves(batch, _ -> false), false)
                    .loss(network.loss())
                    .item_double();
        }
    }

    @Override
    public Weights gradients(Batch batch) {
        try (PointerScope _ = new PointerScope()) {
            Leaves leaves = leaves(batch, _ -> true);
            Tensor loss = new Pass(batch, place, leaves, false).loss(network.loss());
            return weights.gradients(batch, leaves.gradients(loss));
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
        weights.close();
    }
}
