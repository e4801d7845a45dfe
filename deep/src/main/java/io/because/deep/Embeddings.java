package io.because.deep;

import io.because.domain.Require;
import io.because.graph.EmbeddingTable;
import io.because.model.ModelType.Fit;
import io.because.model.TrainingData;

/// Where vectors of other models come from, by name.
@FunctionalInterface
public interface Embeddings {
    /// There are none.
    Embeddings NONE = (model, _, _) -> {
        throw new IllegalStateException("no vectors of " + model + " here");
    };

    /// @param data that the vectors were made of, and nothing else
    /// @throws IllegalArgumentException when the model is unknown or has no vectors
    Vectors of(String model, TrainingData data, Fit fit);

    /// @param users one row for each user of the data
    /// @param items one row for each item of the data
    record Vectors(EmbeddingTable users, EmbeddingTable items) {
        public Vectors {
            Require.sameLength("user vectors", users.dimension(), "item vectors", items.dimension());
        }
    }
}
