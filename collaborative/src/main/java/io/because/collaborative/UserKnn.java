package io.because.collaborative;

import io.because.graph.Csr;
import io.because.model.MemoryNeed;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.Arrays;

/// What the people liked who liked the same, by cosine with shrinkage.
///
/// - score: `Σ_v s_v · preference_vi` over the `neighbours` most similar stored users,
///   `s_v = h·r_v / (|h| |r_v| + shrinkage)`, with what was liked in the history of the request as `h`
/// - shapes: `r_v[items]` sparse, what the user liked or its {@link Bm25} weights with users as
///   documents; then `h` is weighted by idf alone. `preference[users][items]` sparse and signed
/// - cost: nothing is fitted; score O(Σ_j∈h degree_j + neighbours · their history)
/// - differs from the paper: preferences are not centred, sums are not divided by the similarities
///
/// Resnick, Iacovou, Suchak, Bergstrom, Riedl, "GroupLens: An Open Architecture for Collaborative
/// Filtering of Netnews", CSCW 1994.
record UserKnn(UserKnnParams params) implements ModelType {
    /// Weights are whole multiples of this, so that sums of products are exact and a past action can be
    /// taken out of them without a trace.
    private static final float STEP = 1 / 4096f;

    /// What was liked, weighted, rounded, and once more by item.
    private static final int ARRAYS = 5;

    @Override
    public String name() {
        return "userknn";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        Csr preferences = data.interactions();
        MemoryNeed.check(name(), (double) ARRAYS * Float.BYTES * preferences.edges());
        float[] liked = preferences.weights().clone();
        for (int e = 0; e < liked.length; e++) {
            liked[e] = Math.max(0, liked[e]);
        }
        Csr documents = new Csr(data.items(), preferences.offsets(), preferences.targets(), liked);
        float[] ofItem = new float[data.items()];
        Arrays.fill(ofItem, 1);
        if (params.similarity() == Similarity.BM25) {
            documents = new Bm25(params.k1(), params.b()).weighted(documents);
            ofItem = Bm25.idf(documents);
        }
        return new UserKnnRanker(new NamedArrays()
                .put("offsets", preferences.offsets())
                .put("targets", preferences.targets())
                .put("preferences", preferences.weights())
                .put("weights", rounded(documents.weights()))
                .put("ofItem", rounded(ofItem))
                .put("neighbours", new int[] {params.neighbours()})
                .put("shrinkage", new float[] {(float) params.shrinkage()}));
    }

    static float[] rounded(float[] weights) {
        float[] rounded = new float[weights.length];
        for (int k = 0; k < rounded.length; k++) {
            rounded[k] = rounded(weights[k]);
        }
        return rounded;
    }

    static float rounded(float weight) {
        return Math.round(weight / STEP) * STEP;
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return new UserKnnRanker(arrays);
    }
}
