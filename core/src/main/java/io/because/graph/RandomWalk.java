package io.because.graph;

import java.util.random.RandomGenerator;

/// Walks at random along likes (preference above 0), over snapshot and tail, as they stood when the walk
/// was made. All of a node's recorded likes are equally likely: a pair that was recorded twice counts
/// twice, and one that was taken back stays until the next snapshot. A step costs O(1) on average.
///
/// Not thread-safe: a walk belongs to the thread that made it, like its random generator.
///
/// Sharma et al., "GraphJet", VLDB 2016, section 4; Eksombatchai et al., "Pixie", WWW 2018.
public final class RandomWalk {
    public static final int NONE = -1;

    /// Draws before a node counts as one without likes.
    private static final int DRAWS = 32;

    private final Side users;
    private final Side items;
    private final int end;
    private final RandomGenerator random;

    /// One direction of the graph.
    record Side(Csr snapshot, EdgeTail tail) {}

    RandomWalk(Side users, Side items, int end, RandomGenerator random) {
        this.users = users;
        this.items = items;
        this.end = end;
        this.random = random;
    }

    /// @return an item that the user likes, {@link #NONE} if there is none
    public int item(int user) {
        return step(users, user);
    }

    /// @return a user who likes the item, {@link #NONE} if there is none
    public int user(int item) {
        return step(items, item);
    }

    /// Two steps: a user who likes an item that the user likes; may be the same one.
    public int peer(int user) {
        int item = item(user);
        return item == NONE ? NONE : user(item);
    }

    private int step(Side side, int node) {
        Csr early = side.snapshot;
        int known = node < early.rows() ? early.degree(node) : 0;
        int degree = known + side.tail.degree(node, end);
        for (int draw = 0; degree > 0 && draw < DRAWS; draw++) {
            int k = random.nextInt(degree);
            if (k >= known) {
                int edge = side.tail.edge(node, k - known);
                if (side.tail.weight(edge) > 0) {
                    return side.tail.target(edge);
                }
            } else if (early.weights()[early.from(node) + k] > 0) {
                return early.targets()[early.from(node) + k];
            }
        }
        return NONE;
    }
}
