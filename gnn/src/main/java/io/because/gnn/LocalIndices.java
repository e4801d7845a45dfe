package io.because.gnn;

import java.util.Arrays;

/// Numbers the nodes that a batch meets, first come first. Used again for the next batch at the cost of what was met,
/// whatever the size of the graph. Not thread-safe.
final class LocalIndices {
    private static final int NONE = -1;

    private final int[] local;
    private int[] met = new int[1024];
    private int count;

    /// @param nodes of the graph
    LocalIndices(int nodes) {
        local = new int[nodes];
        Arrays.fill(local, NONE);
    }

    boolean has(int node) {
        return local[node] != NONE;
    }

    /// Of a node that was met.
    int of(int node) {
        return local[node];
    }

    /// @param node not met yet
    void add(int node) {
        if (count == met.length) {
            met = Arrays.copyOf(met, 2 * count);
        }
        local[node] = count;
        met[count++] = node;
    }

    int count() {
        return count;
    }

    /// In the order of their local indices, a copy.
    int[] nodes() {
        return Arrays.copyOf(met, count);
    }

    void forget() {
        for (int k = 0; k < count; k++) {
            local[met[k]] = NONE;
        }
        count = 0;
    }
}
