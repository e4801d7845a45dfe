package io.because.graph;

import io.because.domain.Require;
import java.util.Arrays;

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

    /// The same vector without some indices. O(size log removed)
    public SparseVector without(int... removed) {
        int[] sorted = removed.clone();
        Arrays.sort(sorted);
        int[] keptIndices = new int[indices.length];
        float[] keptValues = new float[indices.length];
        int kept = 0;
        for (int k = 0; k < indices.length; k++) {
            if (Arrays.binarySearch(sorted, indices[k]) < 0) {
                keptIndices[kept] = indices[k];
                keptValues[kept++] = values[k];
            }
        }
        return new SparseVector(Arrays.copyOf(keptIndices, kept), Arrays.copyOf(keptValues, kept));
    }
}
