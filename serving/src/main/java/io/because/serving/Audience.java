package io.because.serving;

import io.because.graph.Csr;
import io.because.graph.LiveGraph;

/// Who interacted with an item: the history seen from the items' side. It counts what the snapshot
/// holds; what was recorded since is not counted before the next one. Thread-safe.
final class Audience {
    private final LiveGraph graph;

    Audience(LiveGraph graph) {
        this.graph = graph;
    }

    /// How many people but `except` liked it.
    int liked(int item, int except) {
        Csr people = graph.snapshotByItem();
        int count = 0;
        for (int e = people.from(item); e < people.to(item); e++) {
            if (people.weights()[e] > 0 && people.targets()[e] != except) {
                count++;
            }
        }
        return count;
    }

    /// How many people but `except` interacted with both items. O(audience of either)
    int both(int item, int other, int except) {
        Csr people = graph.snapshotByItem();
        int count = 0;
        int a = people.from(item);
        int b = people.from(other);
        while (a < people.to(item) && b < people.to(other)) {
            int left = people.targets()[a];
            int right = people.targets()[b];
            if (left == right && left != except) {
                count++;
            }
            a += left <= right ? 1 : 0;
            b += right <= left ? 1 : 0;
        }
        return count;
    }
}
