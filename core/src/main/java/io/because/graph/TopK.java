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
        int[] heap = heap(scores, candidates, k);
        sortBestFirst(scores, heap);
        return heap;
    }

    /// The same indices in no particular order, which is cheaper.
    public static int[] selectUnordered(float[] scores, int[] candidates, int k) {
        return heap(scores, candidates, k);
    }

    private static int[] heap(float[] scores, int[] candidates, int k) {
        int[] heap = new int[Math.min(k, candidates.length)];
        int size = 0;
        for (int candidate : candidates) {
            if (!(scores[candidate] > Float.NEGATIVE_INFINITY)) {
                continue;
            }
            if (size < heap.length) {
                heap[size++] = candidate;
                if (size == heap.length) {
                    heapify(scores, heap, size);
                }
            } else if (size > 0 && better(scores, candidate, heap[0])) {
                heap[0] = candidate;
                siftDown(scores, heap, 0, size);
            }
        }
        if (size < heap.length) {
            heapify(scores, heap, size);
        }
        return size == heap.length ? heap : Arrays.copyOf(heap, size);
    }

    private static void heapify(float[] scores, int[] heap, int size) {
        for (int at = size / 2 - 1; at >= 0; at--) {
            siftDown(scores, heap, at, size);
        }
    }

    private static void sortBestFirst(float[] scores, int[] heap) {
        int left = heap.length;
        while (left > 1) {
            int worst = heap[0];
            heap[0] = heap[--left];
            heap[left] = worst;
            siftDown(scores, heap, 0, left);
        }
    }

    private static boolean better(float[] scores, int a, int b) {
        return scores[a] > scores[b] || (scores[a] == scores[b] && a < b);
    }

    private static void siftDown(float[] scores, int[] heap, int from, int size) {
        int at = from;
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
