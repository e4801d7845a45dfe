package io.because.graph;

import java.util.Arrays;

/// Collects edges in any order and makes a {@link Csr} of them. Not thread-safe.
///
/// Parallel edges stay, in the order they were added; rows keep insertion order.
public final class CsrBuilder {
    private int[] sources = new int[1024];
    private int[] targets = new int[1024];
    private float[] weights = new float[1024];
    private int size;

    /// The most memory that collecting and ordering so many edges takes: three arrays half as long again as needed, and
    /// those of the matrix.
    public static double bytes(double edges) {
        return edges * (1.5 * (2 * Integer.BYTES + Float.BYTES) + Integer.BYTES + Float.BYTES);
    }

    public CsrBuilder add(int source, int target, float weight) {
        if (size == sources.length) {
            int larger = size + (size >> 1);
            sources = Arrays.copyOf(sources, larger);
            targets = Arrays.copyOf(targets, larger);
            weights = Arrays.copyOf(weights, larger);
        }
        sources[size] = source;
        targets[size] = target;
        weights[size++] = weight;
        return this;
    }

    public int size() {
        return size;
    }

    public Csr build(int rows, int columns) {
        int[] offsets = new int[rows + 1];
        for (int e = 0; e < size; e++) {
            offsets[sources[e] + 1]++;
        }
        Arrays.parallelPrefix(offsets, Integer::sum);
        int[] next = Arrays.copyOf(offsets, rows);
        int[] orderedTargets = new int[size];
        float[] orderedWeights = new float[size];
        for (int e = 0; e < size; e++) {
            int at = next[sources[e]]++;
            orderedTargets[at] = targets[e];
            orderedWeights[at] = weights[e];
        }
        return new Csr(columns, offsets, orderedTargets, orderedWeights);
    }
}
