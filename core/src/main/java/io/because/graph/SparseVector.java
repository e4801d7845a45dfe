package io.because.graph;

import io.because.domain.Require;
import java.util.Arrays;
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

    /// This vector with another one behind it, in which an index may repeat: its last value there
    /// counts, at the place of that value. O(size + n log n) for `n` later entries
    public SparseVector followedBy(SparseVector later) {
        int[] kept = later.lastOfEach();
        SparseVector rest = without(later.indices);
        int[] allIndices = Arrays.copyOf(rest.indices, rest.size() + kept.length);
        float[] allValues = Arrays.copyOf(rest.values, rest.size() + kept.length);
        for (int k = 0; k < kept.length; k++) {
            allIndices[rest.size() + k] = later.indices[kept[k]];
            allValues[rest.size() + k] = later.values[kept[k]];
        }
        return new SparseVector(allIndices, allValues);
    }

    /// Positions of the last entry of each index, ascending.
    int[] lastOfEach() {
        long[] keys = new long[size()];
        for (int k = 0; k < keys.length; k++) {
            keys[k] = (long) indices[k] << 32 | k;
        }
        Arrays.sort(keys);
        return IntStream.range(0, keys.length)
                .filter(k -> k == keys.length - 1 || keys[k] >>> 32 != keys[k + 1] >>> 32)
                .map(k -> (int) keys[k])
                .sorted()
                .toArray();
    }
}
