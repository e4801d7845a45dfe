package io.because.serving;

import io.because.graph.EmbeddingTable;
import io.because.graph.SparseVector;
import io.because.graph.TopK;
import java.util.Arrays;
import java.util.List;

/// Items near an item: by the cosine of their vectors, or along `SIMILAR` edges where there are no vectors.
record SimilarItems(ServingState state) {

    List<SimilarItem> nearest(int item, int first) {
        float[] scores = new float[state.graph().items()];
        Arrays.fill(scores, Float.NEGATIVE_INFINITY);
        EmbeddingTable vectors = state.itemVectors();
        if (vectors != null) {
            cosines(vectors, item, scores);
        } else {
            SparseVector similar = state.graph().similar(item);
            for (int k = 0; k < similar.size(); k++) {
                scores[similar.indices()[k]] = similar.values()[k];
            }
        }
        scores[item] = Float.NEGATIVE_INFINITY;
        state.graph().snapshot().catalogue().unavailable().stream()
                .filter(gone -> gone < scores.length)
                .forEach(gone -> scores[gone] = Float.NEGATIVE_INFINITY);
        return Arrays.stream(TopK.select(scores, first))
                .mapToObj(near -> new SimilarItem(state.itemId(near), scores[near]))
                .toList();
    }

    /// An item without a vector is near nothing.
    private static void cosines(EmbeddingTable vectors, int item, float[] scores) {
        double length = Math.sqrt(dot(vectors, item, item));
        for (int other = 0; other < scores.length; other++) {
            double lengths = length * Math.sqrt(dot(vectors, other, other));
            if (lengths > 0) {
                scores[other] = (float) (dot(vectors, item, other) / lengths);
            }
        }
    }

    private static double dot(EmbeddingTable vectors, int a, int b) {
        float[] values = vectors.values();
        double sum = 0;
        for (int d = 0; d < vectors.dimension(); d++) {
            sum += (double) values[vectors.at(a) + d] * values[vectors.at(b) + d];
        }
        return sum;
    }
}
