package io.because.gnn;

/// Training examples: users, an item that each liked, and items that stand against it. Nodes of one graph.
///
/// @param users `[size]`
/// @param liked `[size]` nodes of items
/// @param others nodes of items: `[size]` where each example has its own, any number where all share them
record Samples(int[] users, int[] liked, int[] others) {
    int size() {
        return users.length;
    }
}
