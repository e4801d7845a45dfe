package io.because.graph;

import io.because.domain.Require;
import java.util.stream.IntStream;

/// Indices with a value each; the arrays belong to the vector and must not be changed.
public record SparseVector(int[] indices, float[] values) {
    public static final SparseVector EMPTY = new SparseVector(new int[0], new float[0]);

    public SparseVector {
        Require.sameLength("indices", indices.length, "values", values.length);
    }

    public int size() {
        return indices.length;
    }

    /// @return the value at `index`, or 0 when absent. O(size)
    public float get(int index) {
        for (int k = 0; k < indices.length; k++) {
            if (indices[k] == index) {
                return values[k];
            }
        }
        return 0;
    }

    /// The same vector without some indices.
    public SparseVector without(int... removed) {
        int[] kept = IntStream.range(0, indices.length)
                .filter(k -> IntStream.of(removed).noneMatch(r -> r == indices[k]))
                .toArray();
        int[] keptIndices = new int[kept.length];
        float[] keptValues = new float[kept.length];
        for (int k = 0; k < kept.length; k++) {
            keptIndices[k] = indices[kept[k]];
            keptValues[k] = values[kept[k]];
        }
        return new SparseVector(keptIndices, keptValues);
    }
}
