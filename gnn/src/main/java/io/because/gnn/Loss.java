package io.because.gnn;

import io.because.domain.Require;

/// What vectors of users and items are trained on.
public sealed interface Loss {
    /// One other item for each liked one, drawn uniformly.
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

    /// Nearness to the liked item, and distance to others that are nearer than a margin; all by cosines.
    ///
    /// @param others items drawn uniformly for each step
    /// @param margin cosine that others may have
    /// @param weight of the others beside the liked one for each thousand items of the catalogue: the more there
    ///     are, the fewer of those drawn come near
    record Contrastive(int others, double margin, double weight) implements Loss {
        public Contrastive {
            Require.inRange("others", others, 1, 1 << 20);
            Require.inRange("margin", margin, -1.0, 1.0);
            Require.inRange("weight", weight, 0.0, 1e6);
        }

        /// What all others together weigh in a catalogue.
        double weight(int items) {
            return weight * items / 1000;
        }
    }
}
