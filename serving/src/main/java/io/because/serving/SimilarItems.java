package io.because.serving;

import io.because.graph.SparseVector;
import io.because.graph.TopK;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/// Items near an item: by the cosine of their vectors, or along `SIMILAR` edges where there are no vectors.
record SimilarItems(ServingState state) {

    List<SimilarItem> nearest(int item, int first) {
        BitSet gone = state.graph().snapshot().catalogue().unavailable();
        IntPredicate available = other -> other != item && !gone.get(other);
        ItemVectors vectors = state.itemVectors();
        if (vectors == null) {
            return alongEdges(item, first, available);
        }
        return Arrays.stream(vectors.nearest(item, first, available))
                .mapToObj(near -> new SimilarItem(state.itemId(near), vectors.cosine(item, near)))
                .toList();
    }

    private List<SimilarItem> alongEdges(int item, int first, IntPredicate available) {
        SparseVector similar = state.graph().similar(item);
        float[] scores = new float[state.graph().items()];
        Arrays.fill(scores, Float.NEGATIVE_INFINITY);
        for (int k = 0; k < similar.size(); k++) {
            if (available.test(similar.indices()[k])) {
                scores[similar.indices()[k]] = similar.values()[k];
            }
        }
        return Arrays.stream(TopK.select(scores, first))
                .mapToObj(near -> new SimilarItem(state.itemId(near), scores[near]))
                .toList();
    }
}
