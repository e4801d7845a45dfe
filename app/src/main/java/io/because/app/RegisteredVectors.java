package io.because.app;

import io.because.deep.Embeddings;
import io.because.graph.Snapshot;
import io.because.model.ModelType.Fit;
import io.because.model.TrainingData;
import io.because.model.VectorRanker;
import io.because.registry.ModelCard;
import io.because.registry.ModelRegistry;
import java.util.Optional;

/// Vectors of champions of the registry, where these were fitted on the same data; otherwise, as for a part of the
/// data that measures models, vectors that are fitted now.
final class RegisteredVectors implements Embeddings {
    private final ModelRegistry registry;
    private final String everything; // mark of all the data, as training sees it
    private final String stored; // the same mark on the cards
    private final Embeddings otherwise;

    RegisteredVectors(ModelRegistry registry, Snapshot snapshot, Embeddings otherwise) {
        this.registry = registry;
        everything = TrainingData.of(snapshot).fingerprint();
        stored = Fingerprint.of(snapshot);
        this.otherwise = otherwise;
    }

    @Override
    public Vectors of(String model, TrainingData data, Fit fit) {
        return champion(model, data)
                .map(ranker -> FittedVectors.vectors(ranker, data))
                .orElseGet(() -> otherwise.of(model, data, fit));
    }

    private Optional<VectorRanker> champion(String model, TrainingData data) {
        Optional<ModelCard> champion = registry.champion(model)
                .filter(card -> card.origin().dataFingerprint().equals(stored)
                        && data.fingerprint().equals(everything));
        return champion.flatMap(card -> ModelTypes.of(card)
                        .map(type -> type.restore(
                                registry.load(card.name(), card.version()).arrays())))
                .filter(VectorRanker.class::isInstance)
                .map(VectorRanker.class::cast);
    }
}
