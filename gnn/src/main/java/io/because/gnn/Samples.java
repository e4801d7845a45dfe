package io.because.gnn;

import io.because.linear.VectorMath;

/// Training examples: users, an item that each liked, and items that stand against it. Nodes of one graph.
///
/// @param users `[size]`
/// @param liked `[size]` nodes of items
/// @param others nodes of items: `[size]` where each example has its own, any number where all share them
record Samples(int[] users, int[] liked, int[] others) {
    int size() {
        return users.length;
    }

    /// Adds `decay · x / size` to the gradient for each place in which a node stands.
    ///
    /// @param x `[nodes][dimension]`
    void addDecay(double decay, Tensor x, int dimension) {
        float factor = (float) (decay / size());
        if (factor > 0) {
            for (int[] nodes : new int[][] {users, liked, others}) {
                for (int node : nodes) {
                    int at = node * dimension;
                    VectorMath.axpy(factor, x.values(), at, x.gradient(), at, dimension);
                }
            }
        }
    }
}
