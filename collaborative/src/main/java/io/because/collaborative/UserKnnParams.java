package io.because.collaborative;

import io.because.domain.Require;

/// @param neighbours most similar users that count
/// @param shrinkage added to the cosine's denominator, in the unit of a squared sum of weights:
///     similarities that rest on few common items shrink
/// @param k1 how late BM25 saturates
/// @param b how much BM25 discounts long rows, in [0, 1]
public record UserKnnParams(int neighbours, double shrinkage, Similarity similarity, double k1, double b) {
    /// Chosen on validation slices: the last fifth of each user's training part on MovieLens 1M, a random
    /// fifth on Gowalla. BM25 weights gain 10 % of NDCG@20 on Gowalla and lose 5 % on MovieLens.
    public static final UserKnnParams DEFAULT = new UserKnnParams(100, 50, Similarity.BM25, 1.2, 0.75);

    public UserKnnParams {
        Require.inRange("neighbours", neighbours, 1, 100_000);
        Require.inRange("shrinkage", shrinkage, 0.0, 1e6);
        Require.inRange("k1", k1, 0.0, 1e6);
        Require.inRange("b", b, 0.0, 1.0);
    }

    public static UserKnnParams cosine(int neighbours, double shrinkage) {
        return new UserKnnParams(neighbours, shrinkage, Similarity.COSINE, 1.2, 0.75);
    }
}
