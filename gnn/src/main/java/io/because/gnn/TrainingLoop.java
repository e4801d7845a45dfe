package io.because.gnn;

import io.because.domain.Progress;
import io.because.model.Checkpoints;
import io.because.model.ModelType;
import io.because.model.ModelType.Fit;
import io.because.model.NamedArrays;
import io.because.model.TrainingData;
import java.util.List;
import java.util.Optional;

/// Adam with a falling rate. Batches depend on the seed and the step alone, so a fit that was interrupted goes on from
/// its last checkpoint to the same result. Stops at the first gradient that is no number, before it does any harm.
final class TrainingLoop {
    private static final String STEP = "step";

    private final String model;
    private final String key;
    private final Training training;
    private final Fit fit;

    /// What is trained.
    interface Network {
        List<Tensor> tensors();

        /// Overwrites the gradients of all tensors.
        ///
        /// @param samples of this step
        /// @param step seeds whatever else is random
        /// @return mean loss
        double gradient(Samples samples, int step);
    }

    TrainingLoop(ModelType model, TrainingData data, Training training, Fit fit) {
        this.model = model.name();
        this.training = training;
        this.fit = fit;
        key = fit.key(model.name(), model.params(), data);
    }

    void run(Network network, SampleStream stream) {
        if (stream.isEmpty()) {
            return;
        }
        List<Tensor> tensors = network.tensors();
        List<Adam> optimisers = tensors.stream()
                .map(tensor -> new Adam(tensor.values(), fit.threads()))
                .toList();
        int steps = Math.multiplyExact(training.epochs(), stream.stepsPerEpoch(training.batch()));
        int first = resumed(tensors, optimisers);
        Checkpoints checkpoints = fit.checkpoints();
        try (Progress.Step progress = fit.progress().begin("training " + model, steps)) {
            progress.advance(first);
            long kept = System.nanoTime();
            for (int step = first; step < steps; step++) {
                if (System.nanoTime() - kept >= checkpoints.every().toNanos()) {
                    checkpoints.keep(key, reached(step, tensors, optimisers));
                    kept = System.nanoTime();
                }
                step(network, stream, tensors, optimisers, step, steps);
                progress.advance(1);
            }
        }
        checkpoints.forget(key);
    }

    private void step(
            Network network, SampleStream stream, List<Tensor> tensors, List<Adam> optimisers, int step, int steps) {
        String where = "step " + step + " of " + steps + " of " + model;
        try {
            double loss = network.gradient(stream.batch(training.loss(), training.batch(), step), step);
            tensors.forEach(tensor -> tensor.requireFinite(where));
            if (!Double.isFinite(loss)) {
                throw new IllegalStateException("the loss is " + loss + " after " + where + "; lower the rate");
            }
        } catch (IllegalStateException stopped) {
            try {
                fit.checkpoints().keep(key, reached(step, tensors, optimisers));
            } catch (RuntimeException notKept) {
                stopped.addSuppressed(notKept);
            }
            throw stopped;
        }
        for (int t = 0; t < tensors.size(); t++) {
            optimisers.get(t).step(tensors.get(t).gradient(), rate(step, steps));
        }
    }

    private double rate(int step, int steps) {
        double cosine = (1 + Math.cos(Math.PI * step / steps)) / 2;
        return training.rate() * (0.1 + 0.9 * cosine);
    }

    /// @return the step to begin with
    private int resumed(List<Tensor> tensors, List<Adam> optimisers) {
        Optional<NamedArrays> last = fit.checkpoints().last(key);
        last.ifPresent(arrays -> {
            for (int t = 0; t < tensors.size(); t++) {
                String name = tensors.get(t).name();
                arrays.copy(name, tensors.get(t).values(), key);
                arrays.copy(name + "/first", optimisers.get(t).first(), key);
                arrays.copy(name + "/second", optimisers.get(t).second(), key);
                optimisers.get(t).resume(arrays.ints(STEP)[0]);
            }
        });
        return last.map(arrays -> arrays.ints(STEP)[0]).orElse(0);
    }

    private static NamedArrays reached(int step, List<Tensor> tensors, List<Adam> optimisers) {
        NamedArrays arrays = new NamedArrays().put(STEP, new int[] {step});
        for (int t = 0; t < tensors.size(); t++) {
            String name = tensors.get(t).name();
            arrays.put(name, tensors.get(t).values())
                    .put(name + "/first", optimisers.get(t).first())
                    .put(name + "/second", optimisers.get(t).second());
        }
        return arrays;
    }
}
