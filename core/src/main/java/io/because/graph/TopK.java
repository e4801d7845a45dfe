package io.because.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The `k` best of `n` scores. Ties go to the lower index; NaN and -infinity are never selected.
///
/// A bounded binary heap whose root is the worst kept entry: O(n log k), in practice near n, because most scores fail
/// the first comparison with the root.
public final class TopK {
    private TopK() {}

    /// @return indices of the best scores, best first; fewer than `k` when fewer can be selected
    public static int[] select(float[] scores, int k) {
        return select(scores, IntStream.range(0, scores.length).toArray(), k);
    }

    /// @param candidates indices into `scores` to choose from
    public static int[] select(float[] scores, int[] candidates, int k) {
        int[] heap = new int[Math.min(k, candidates.length)];
        int size = 0;
        for (int candidate : candidates) {
            if (!(scores[candidate] > Float.NEGATIVE_INFINITY)) {
                continue;
            }
            if (size < heap.length) {
                heap[size++] = candidate;
                siftUp(scores, heap, size - 1);
            } else if (size > 0 && better(scores, candidate, heap[0])) {
                heap[0] = candidate;
                siftDown(scores, heap, size);
            }
        }
        return bestFirst(scores, heap, size);
    }

    private static int[] bestFirst(float[] scores, int[] heap, int size) {
        int left = size;
        while (left > 1) {
            int worst = heap[0];
            heap[0] = heap[--left];
            heap[left] = worst;
            siftDown(scores, heap, left);
        }
        return Arrays.copyOf(heap, size);
    }

    private static boolean better(float[] scores, int a, int b) {
        return scores[a] > scores[b] || (scores[a] == scores[b] && a < b);
    }

    private static void siftUp(float[] scores, int[] heap, int from) {
        int at = from;
        while (at > 0) {
            int parent = (at - 1) >> 1;
            if (!better(scores, heap[parent], heap[at])) {
                return;
            }
            swap(heap, at, parent);
            at = parent;
        }
    }

    private static void siftDown(float[] scores, int[] heap, int size) {
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && better(scores, heap[child], heap[child + 1])) {
                child++;
            }
            if (!better(scores, heap[at], heap[child])) {
                return;
            }
            swap(heap, at, child);
            at = child;
        }
    }

    private static void swap(int[] heap, int a, int b) {
        int kept = heap[a];
        heap[a] = heap[b];
        heap[b] = kept;
    }
}
