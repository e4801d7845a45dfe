package io.because.gnn;

import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;

/// Random projection of the neighbourhoods of a few steps; what GDS's `fastRP` does, without a server. See
/// {@link RandomProjection} for the embeddings and {@link EmbeddingRanker} for the score.
record FastRp(FastRpParams params) implements ModelType {
    @Override
    public String name() {
        return "fastrp";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        return EmbeddingRanker.of(new RandomProjection(params, fit).embed(data).items());
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return EmbeddingRanker.of(name(), arrays);
    }
}
