package io.because.collaborative;

/// How interactions are weighted before their cosine is taken.
public enum Similarity {
    /// Preferences as they are.
    COSINE,
    /// Rare companions count more and repeated strength counts less, as in text search.
    BM25
}
