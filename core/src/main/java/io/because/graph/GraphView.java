package io.because.graph;

/// What models and the online path may ask of the graph, by index. A view is consistent for the length of one request.
public interface GraphView {
    int users();

    int items();

    /// Items the user interacted with, least recent first, with the signed preference of each (`Preference`).
    SparseVector preferences(int user);

    /// The same, with when each was last.
    Interactions interactions(int user);

    /// Friends, with weight 1.
    SparseVector friends(int user);

    /// People with similar taste (`LIKE_MINDED`), with their similarity.
    SparseVector likeMinded(int user);

    /// Genres the user prefers (`PREFERS`), with their fitted score.
    SparseVector tastes(int user);

    /// Similar items (`SIMILAR`), with their similarity.
    SparseVector similar(int item);

    /// Genres of an item, with their weight.
    SparseVector genres(int item);
}
