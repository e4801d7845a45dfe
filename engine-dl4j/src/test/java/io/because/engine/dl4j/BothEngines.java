package io.because.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.engine.Batch;
import io.because.engine.Engine;
import io.because.engine.Expr;
import io.because.engine.Inference;
import io.because.engine.Loss;
import io.because.engine.Network;
import io.because.engine.Optimiser;
import io.because.engine.Trainer;
import io.because.engine.Weights;
import io.because.engine.torch.TorchProvider;
import io.because.model.NamedArrays;
import java.util.Arrays;
import java.util.List;

/// Both engines as one: trains on libtorch, and before each step asks the other engine, with the same weights and the
/// same batch, for the loss and every gradient, and both for the scores that plain Java computes.
final class BothEngines implements Engine {
    private static final double RELATIVE = 1e-4;
    private static final double PLAIN_JAVA = 1e-5;

    private final Engine torch = new TorchProvider().load();
    private final Engine dl4j = new Dl4jEngine();
    private int compared;

    /// How often they agreed.
    int compared() {
        return compared;
    }

    @Override
    public String name() {
        return "both";
    }

    @Override
    public String backend() {
        return torch.backend() + "; " + dl4j.backend();
    }

    @Override
    public Trainer trainer(Network network, Weights initial, Optimiser optimiser, long seed, int threads) {
        return new Both(network, torch.trainer(network, initial, optimiser, seed, threads), optimiser, seed, threads);
    }

    private final class Both implements Trainer {
        private final Network network;
        private final Trainer trained;
        private final Optimiser optimiser;
        private final long seed;
        private final int threads;

        private Both(Network network, Trainer trained, Optimiser optimiser, long seed, int threads) {
            this.network = network;
            this.trained = trained;
            this.optimiser = optimiser;
            this.seed = seed;
            this.threads = threads;
        }

        private Trainer other() {
            return dl4j.trainer(network, trained.weights(), optimiser, seed, threads);
        }

        @Override
        public Network network() {
            return network;
        }

        @Override
        public double step(Batch batch, double rate, double clip) {
            if (Double.isFinite(trained.loss(batch)) && isFinite(trained.gradients(batch))) {
                gradients(batch);
            }
            return trained.step(batch, rate, clip);
        }

        private static boolean isFinite(Weights gradients) {
            return gradients.names().stream().map(gradients::of).allMatch(values -> {
                double sum = 0;
                for (float value : values) {
                    sum += value;
                }
                return Double.isFinite(sum);
            });
        }

        @Override
        public double loss(Batch batch) {
            return trained.loss(batch);
        }

        /// Relative to the largest of a parameter's or table's gradients: the small ones are sums of large terms.
        @Override
        public Weights gradients(Batch batch) {
            Weights expected = trained.gradients(batch);
            double loss = trained.loss(batch);
            try (Trainer other = other()) {
                assertThat(other.loss(batch)).isCloseTo(loss, within(RELATIVE * Math.max(Math.abs(loss), 1e-3)));
                Weights found = other.gradients(batch);
                assertThat(found.names()).containsExactlyInAnyOrderElementsOf(expected.names());
                expected.names().forEach(name -> assertClose(name, found.of(name), expected.of(name)));
            }
            Weights weights = trained.weights();
            plainJavaScoresTheSame(new Inference(network.score(), weights), batch, weights);
            plainJavaScoresTheSame(Inference.ofSharing(network.score(), weights), batch, weights);
            compared++;
            return expected;
        }

        /// An engine gives no scores, but the mean of their squared distances from what is given as labels, which is
        /// so exact that no single distance can be hidden in it.
        private void plainJavaScoresTheSame(Inference plain, Batch batch, Weights weights) {
            Expr score = network.score();
            float[] scores = Arrays.copyOf(
                    plain.compute(batch, plain.scratch(Math.max(batch.size(), batch.shared()))),
                    batch.size() * score.columns());
            float largest = 1;
            for (float one : scores) {
                largest = Math.max(largest, Math.abs(one));
            }
            batch.numbers("plain Java", scores);
            Loss distance = new Loss.SquaredError(score, new Expr.Floats("plain Java", score.columns()));
            for (Engine engine : List.of(torch, dl4j)) {
                try (Trainer other =
                        engine.trainer(new Network(distance, score), weights, new Optimiser.Sgd(), seed, threads)) {
                    assertThat(Math.sqrt(other.loss(batch) * scores.length))
                            .as("distance of plain Java's scores from those of %s", engine.name())
                            .isLessThanOrEqualTo(PLAIN_JAVA * largest);
                }
            }
        }

        private static void assertClose(String name, float[] found, float[] expected) {
            float largest = 0;
            float apart = 0;
            for (int k = 0; k < expected.length; k++) {
                largest = Math.max(largest, Math.abs(expected[k]));
                apart = Math.max(apart, Math.abs(found[k] - expected[k]));
            }
            assertThat((double) apart).as("gradients of %s", name).isLessThanOrEqualTo(RELATIVE * largest);
        }

        @Override
        public Weights weights() {
            return trained.weights();
        }

        @Override
        public NamedArrays state() {
            return trained.state();
        }

        @Override
        public void restore(NamedArrays state) {
            trained.restore(state);
        }

        @Override
        public void close() {
            trained.close();
        }
    }
}
