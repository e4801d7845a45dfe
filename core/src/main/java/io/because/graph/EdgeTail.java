package io.because.graph;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/// The neighbours that nodes got since a snapshot, in one direction: append-only, nothing per edge is an object.
///
/// Edges of a node lie in slices of 2, 4, 8 ... edges, up to {@link #LARGEST_SLICE}: few nodes get many
/// edges, so nearly all memory is in use, and a node's k-th edge is found in one step on average. A
/// slice begins with the address of the slice before it; an edge is three numbers, its target, weight
/// and number. An address counts the ints of all blocks.
///
/// - cost: append O(1), the k-th edge O(1) on average for a random k, plus k / {@link #LARGEST_SLICE} for huge nodes
/// - memory: 12 bytes an edge in full slices, at most about twice that in half empty ones; 8 bytes a node. It grows by
///   blocks of 4 MiB, nothing is moved; up to 8 GiB (some 500 million edges), after which appending is refused
/// - threads: one writer at a time. Readers need no lock: a node's word (its number of edges and last
///   slice) is released after the edge was written, and acquired before one is read. Numbers ascend, so
///   a reader who leaves out all from some number on sees exactly the edges before it, in every node and
///   in both directions
///
/// Sharma et al., "GraphJet: Real-Time Content Recommendations at Twitter", VLDB 2016, section 3.
/// Differs: slices of all sizes share blocks instead of having pools of their own, and edges carry their
/// number.
final class EdgeTail {
    static final int LARGEST_SLICE = 1 << 15;
    private static final int FIRST_SLICE = 2;
    private static final int HEADER = 1;
    private static final int EDGE = 3;
    private static final int BLOCK_BITS = 20;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final int MOST_BLOCKS = 1 << (31 - BLOCK_BITS);
    private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);

    private volatile long[] words; // by node: number of edges << 32 | address of the last slice
    private volatile int[][] blocks = new int[0][];
    private int free = BLOCK; // first unused int of the last block; the writer's own

    /// @param nodes how many to expect; more may come
    EdgeTail(int nodes) {
        words = new long[nodes];
    }

    /// Makes room for one more edge of a node, so that appending it cannot fail.
    ///
    /// @throws IllegalStateException when the tail is full
    void reserve(int node) {
        if (node >= words.length) {
            words = Arrays.copyOf(words, Math.max(node + 1, words.length + (words.length >> 1)));
        }
        int degree = degree(words[node]);
        if (start(degree) == degree && free + size(degree) > BLOCK) {
            newBlock();
        }
    }

    /// Appends an edge for which there is room.
    ///
    /// @param number of the edge, above all numbers so far
    void append(int node, int target, float weight, int number) {
        long word = words[node];
        int degree = degree(word);
        int slice = start(degree) == degree ? newSlice((int) word, degree) : (int) word;
        int[] block = blocks[slice >>> BLOCK_BITS];
        int at = offset(slice) + HEADER + EDGE * (degree - start(degree));
        block[at] = target;
        block[at + 1] = Float.floatToRawIntBits(weight);
        block[at + 2] = number;
        WORD.setRelease(words, node, (long) (degree + 1) << 32 | slice);
    }

    /// How many edges of a node have a number below `end`.
    int degree(int node, int end) {
        long word = read(node);
        int slice = (int) word;
        for (int degree = degree(word); degree > 0; slice = earlier(slice)) {
            int start = start(degree - 1);
            if (number(slice, 0) < end) {
                return start + below(end, slice, degree - start);
            }
            degree = start;
        }
        return 0;
    }

    /// Where the k-th edge of a node lies, 0 the first.
    ///
    /// @param k below its degree
    int edge(int node, int k) {
        long word = read(node);
        int slice = (int) word;
        int start = start(degree(word) - 1);
        while (k < start) {
            slice = earlier(slice);
            start = start(start - 1);
        }
        return slice + HEADER + EDGE * (k - start);
    }

    int target(int edge) {
        return at(edge);
    }

    float weight(int edge) {
        return Float.intBitsToFloat(at(edge + 1));
    }

    /// The edges of a node with a number below `end`, first ones first. A target may occur several times.
    SparseVector edges(int node, int end) {
        int degree = degree(node, end);
        int[] targets = new int[degree];
        float[] weights = new float[degree];
        for (int k = 0; k < degree; k++) {
            int edge = edge(node, k);
            targets[k] = target(edge);
            weights[k] = weight(edge);
        }
        return new SparseVector(targets, weights);
    }

    /// The numbers of a node's first edges.
    int[] numbers(int node, int degree) {
        int[] numbers = new int[degree];
        for (int k = 0; k < degree; k++) {
            numbers[k] = at(edge(node, k) + 2);
        }
        return numbers;
    }

    /// How many of a slice's first `filled` edges have a number below `end`; the first one has.
    private int below(int end, int slice, int filled) {
        int known = 1;
        int beyond = filled + 1;
        while (known + 1 < beyond) {
            int middle = (known + beyond) >>> 1;
            if (number(slice, middle - 1) < end) {
                known = middle;
            } else {
                beyond = middle;
            }
        }
        return known;
    }

    private int number(int slice, int k) {
        return at(slice + HEADER + EDGE * k + 2);
    }

    private int earlier(int slice) {
        return at(slice);
    }

    private int at(int address) {
        return blocks[address >>> BLOCK_BITS][offset(address)];
    }

    private long read(int node) {
        long[] now = words;
        return node < now.length ? (long) WORD.getAcquire(now, node) : 0;
    }

    private static int degree(long word) {
        return (int) (word >>> 32);
    }

    /// The first edge of the slice that holds a node's k-th one: 0, 2, 6, 14 ...
    private static int start(int k) {
        int shifted = k + FIRST_SLICE;
        return (shifted < LARGEST_SLICE ? Integer.highestOneBit(shifted) : shifted & -LARGEST_SLICE) - FIRST_SLICE;
    }

    private int newSlice(int earlier, int start) {
        int slice = (blocks.length - 1) << BLOCK_BITS | free;
        blocks[blocks.length - 1][free] = earlier;
        free += size(start);
        return slice;
    }

    /// Ints of the slice that begins with a node's edge `start`.
    private static int size(int start) {
        return HEADER + EDGE * Math.min(start + FIRST_SLICE, LARGEST_SLICE);
    }

    private void newBlock() {
        if (blocks.length == MOST_BLOCKS) {
            throw new IllegalStateException(
                    "the live graph is full; read the graph anew to make its edges part of the snapshot");
        }
        int[][] more = Arrays.copyOf(blocks, blocks.length + 1);
        more[blocks.length] = new int[BLOCK];
        blocks = more;
        free = 0;
    }

    private static int offset(int address) {
        return address & (BLOCK - 1);
    }
}
