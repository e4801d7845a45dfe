package io.because.graph;

/// A live graph as it was when it had some number of edges: a prefix of what was applied, for all users alike.
///
/// @param edges how many of the live graph's edges are seen
/// @param users at least all who have one of them
record Moment(LiveGraph graph, int edges, int users) implements GraphView {
    @Override
    public int items() {
        return graph.items();
    }

    @Override
    public SparseVector preferences(int user) {
        return graph.preferences(user, edges);
    }

    @Override
    public Interactions interactions(int user) {
        return graph.interactions(user, edges);
    }

    @Override
    public SparseVector friends(int user) {
        return graph.friends(user);
    }

    @Override
    public SparseVector likeMinded(int user) {
        return graph.likeMinded(user);
    }

    @Override
    public SparseVector tastes(int user) {
        return graph.tastes(user);
    }

    @Override
    public SparseVector similar(int item) {
        return graph.similar(item);
    }

    @Override
    public SparseVector genres(int item) {
        return graph.genres(item);
    }
}
