package io.because.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.because.engine.Engine;
import io.because.engine.EngineContract;
import io.because.engine.HalfAStepException;
import io.because.engine.Network;
import io.because.engine.Optimiser;
import io.because.engine.Trainer;
import io.because.model.NamedArrays;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bytedeco.pytorch.Tensor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The way that a GPU takes, on the CPU.
class DeviceWeightsTest extends EngineContract {
    private static final int STEPS = 20;

    @Override
    protected Engine engine() {
        return resident(Precision.SINGLE);
    }

    private static Engine resident(Precision precision) {
        return new TorchEngine("resident", precision, Place.best(), true);
    }

    /// Weights, moments and the number of steps.
    @ParameterizedTest
    @MethodSource("optimisers")
    void whatOneHasKeptTheOtherGoesOnWith(Optimiser optimiser) {
        for (Network network : losses().toList()) {
            NamedArrays host = trained(new TorchProvider().load(), network, optimiser, null);
            NamedArrays device = trained(engine(), network, optimiser, null);
            requireNear(device, host);
            requireNear(
                    trained(engine(), network, optimiser, host),
                    trained(new TorchProvider().load(), network, optimiser, device));
        }
    }

    private static void requireNear(NamedArrays device, NamedArrays host) {
        assertThat(device.all().keySet()).isEqualTo(host.all().keySet());
        assertThat(device.longs("steps")).containsExactly(host.longs("steps"));
        host.all().keySet().stream()
                .filter(name -> !name.equals("steps"))
                .forEach(name ->
                        assertThat(device.floats(name)).as(name).containsExactly(host.floats(name), within(2e-5f)));
    }

    /// @param from where it goes on; null: from the start
    private static NamedArrays trained(
            Engine engine, Network network, Optimiser optimiser, @Nullable NamedArrays from) {
        try (Trainer trainer = engine.trainer(network, network.initial(1), optimiser, 1, 1)) {
            if (from != null) {
                trainer.restore(from);
            }
            for (int k = 0; k < STEPS; k++) {
                trainer.step(batch(k), 0.01, 0.05);
            }
            return trainer.state();
        }
    }

    /// A device with memory for four tensors: all of one table, a part of the other.
    @Test
    void weightsThatADeviceDoesNotHoldAreRefusedAndWhatItHeldIsGivenBack() {
        Network network = losses().findFirst().orElseThrow();
        List<Tensor> held = new ArrayList<>();
        Device small = new Device() {
            @Override
            public Tensor put(Tensor tensor) {
                if (held.size() == 4) {
                    throw new RuntimeException("CUDA out of memory. Tried to allocate 2.00 GiB");
                }
                held.add(tensor);
                return tensor;
            }

            @Override
            public String toString() {
                return "cuda";
            }
        };
        assertThatThrownBy(() -> DeviceWeights.of(network, network.initial(1), Optimiser.Adam.DEFAULT, small))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the weights of this network need 1 MiB of the memory of cuda with what the optimiser"
                        + " remembers of them, which it does not have");
        assertThat(held).hasSize(4).allMatch(tensor -> tensor.isNull());
    }

    /// The first table has moved when there is no memory for moving the second one: halves of the batch would move
    /// the first one twice.
    @Test
    void aStepThatBreaksOffHalfwayIsNotOfferedAsATooLargeBatch() {
        Network network = losses().findFirst().orElseThrow();
        AtomicInteger put = new AtomicInteger();
        Device small = tensor -> put.incrementAndGet() == 2 ? new Unmovable(tensor) : tensor;
        try (TorchTrainer trainer = new TorchTrainer(
                network,
                DeviceWeights.of(network, network.initial(1), new Optimiser.Sgd(), small),
                Place.best(),
                Precision.SINGLE,
                1)) {
            assertThatThrownBy(() -> trainer.step(batch(0), 0.1))
                    .isInstanceOf(HalfAStepException.class)
                    .hasMessage("a step was taken in part: there is no memory for a batch of " + batch(0).size()
                            + " examples");
            assertThat(trainer.state().longs("steps")).containsExactly(0);
        }
    }

    private static final class Unmovable extends Tensor {
        Unmovable(Tensor tensor) {
            super(tensor);
        }

        @Override
        public Tensor index_copy_(long dimension, Tensor rows, Tensor values) {
            throw new RuntimeException("CUDA out of memory. Tried to allocate 2.00 GiB");
        }
    }

    /// Bfloat16 has eight bits: products of small networks are off by less than one in a hundred.
    @ParameterizedTest
    @MethodSource("networks")
    void mixedPrecisionIsNear(Network network) {
        try (Trainer single = engine().trainer(network, network.initial(6), new Optimiser.Sgd(), 1, 1);
                Trainer mixed =
                        resident(Precision.MIXED).trainer(network, network.initial(6), new Optimiser.Sgd(), 1, 1)) {
            assertThat(mixed.loss(batch(2))).isCloseTo(single.loss(batch(2)), within(0.01));
            mixed.step(batch(2), 0.1);
            assertThat(mixed.loss(batch(2))).isLessThan(single.loss(batch(2)));
        }
    }
}
