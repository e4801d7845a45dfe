package io.because.gnn;

import io.because.domain.Require;

/// @param dimension of the embeddings
/// @param layers of propagation; each has the same weight, `1 / (layers + 1)`
/// @param loss what the embeddings are trained on
/// @param friendWeight of a friendship beside an interaction; 0: friends are no neighbours
/// @param training how long and how fast
public record LightGcnParams(int dimension, int layers, Loss loss, double friendWeight, Training training) {
    /// What the embeddings are trained on.
    public sealed interface Loss {
        /// One other item for each liked one, as in the paper.
        record Bpr() implements Loss {}

        /// Softmax over cosines with many others.
        ///
        /// @param others items drawn for each step
        /// @param byPopularity whether popular ones are drawn more often, as from the batch itself
        /// @param temperature cosines are divided by it
        record Softmax(int others, boolean byPopularity, double temperature) implements Loss {
            public Softmax {
                Require.inRange("others", others, 1, 1 << 20);
                Require.inRange("temperature", temperature, 1e-3, 10.0);
            }
        }
    }

    /// @param epochs in each of which as many examples are drawn as there are interactions
    /// @param batch examples of a step
    /// @param rate of Adam, falling to a tenth by half a cosine
    /// @param decay L2 penalty on the embeddings of the nodes in a batch
    public record Training(int epochs, int batch, double rate, double decay) {
        public Training {
            Require.inRange("epochs", epochs, 0, 100_000);
            Require.inRange("batch", batch, 1, 1 << 24);
            Require.inRange("rate", rate, 1e-9, 10.0);
            Require.inRange("decay", decay, 0.0, 10.0);
        }
    }

    public static final LightGcnParams DEFAULT =
            new LightGcnParams(64, 3, new Loss.Softmax(2048, true, 0.1), 0, new Training(30, 4096, 0.005, 0));

    public LightGcnParams {
        Require.inRange("dimension", dimension, 1, 4096);
        Require.inRange("layers", layers, 0, 16);
        Require.inRange("friendWeight", friendWeight, 0.0, 1000.0);
    }
}
