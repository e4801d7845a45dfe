package io.because.model;

import io.because.graph.EmbeddingTable;
import java.util.List;

/// A ranker that places users and items in one space, for other models to build on. Both tables have the ranker's name
/// and one dimension; a row of zeros stands for whom the model knows nothing of.
public interface VectorRanker extends Ranker {
    /// One row per item of the fit.
    EmbeddingTable itemVectors();

    /// One row per profile.
    EmbeddingTable userVectors(List<Profile> profiles);
}
