package io.because.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The `k` best of `n` scores. Ties go to the lower index; NaN and -infinity are never selected.
///
/// A bounded binary heap whose root is the worst kept entry: O(n log k), in practice near n where `k` is small, because
/// most scores fail the first comparison with the root. Where it is a good part of `n` and no order is asked for, the
/// bytes of the scores are counted: O(n) whatever `k`.
public final class TopK {
    /// Candidates for each selected one from which on a heap is fast.
    private static final int MANY = 32;

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

    /// The scores at some indices.
    public static float[] scores(float[] all, int... indices) {
        float[] some = new float[indices.length];
        for (int k = 0; k < indices.length; k++) {
            some[k] = all[indices[k]];
        }
        return some;
    }

    /// The same indices in no particular order, which is cheaper.
    public static int[] selectUnordered(float[] scores, int[] candidates, int k) {
        return k < candidates.length / MANY ? heap(scores, candidates, k) : counted(scores, candidates, k);
    }

    private static int[] counted(float[] scores, int[] candidates, int k) {
        int[] kept = new int[candidates.length];
        int[] keys = new int[candidates.length];
        int size = 0;
        for (int candidate : candidates) {
            if (scores[candidate] > Float.NEGATIVE_INFINITY) {
                kept[size] = candidate;
                keys[size++] = key(scores[candidate]);
            }
        }
        if (size <= k) {
            return Arrays.copyOf(kept, size);
        }
        return largest(k, kept, keys, size);
    }

    /// Those of the `k` largest keys, ties by the lower index; overwrites `kept`.
    private static int[] largest(int k, int[] kept, int[] keys, int size) {
        int worst = kthLargest(k, keys, size);
        int[] selected = new int[k];
        int count = 0;
        int ties = 0;
        boolean ascending = true;
        for (int at = 0; at < size; at++) {
            if (Integer.compareUnsigned(keys[at], worst) > 0) {
                selected[count++] = kept[at];
            } else if (keys[at] == worst) {
                ascending &= ties == 0 || kept[ties - 1] < kept[at];
                kept[ties++] = kept[at];
            }
        }
        if (!ascending) {
            Arrays.sort(kept, 0, ties);
        }
        System.arraycopy(kept, 0, selected, count, k - count);
        return selected;
    }

    /// In the order of the scores when compared as unsigned numbers; both zeros have the same.
    private static int key(float score) {
        int bits = Float.floatToRawIntBits(score + 0f);
        return bits < 0 ? ~bits : bits | Integer.MIN_VALUE;
    }

    /// The `k`-th largest of unsigned numbers: finds its highest byte by counting, then the next one among those that
    /// begin with it.
    private static int kthLargest(int k, int[] keys, int size) {
        int[] counts = new int[256];
        int found = 0;
        int known = 0;
        int left = k;
        for (int shift = 24; shift >= 0; shift -= 8) {
            Arrays.fill(counts, 0);
            for (int at = 0; at < size; at++) {
                if ((keys[at] & known) == found) {
                    counts[keys[at] >>> shift & 255]++;
                }
            }
            int digit = 255;
            while (counts[digit] < left) {
                left -= counts[digit--];
            }
            found |= digit << shift;
            known |= 255 << shift;
        }
        return found;
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
