package io.because.graph;

import io.because.domain.Require;
import java.util.Arrays;

/// A sparse matrix or directed weighted graph in compressed rows: the neighbours of row `r` are
/// `targets[offsets[r] .. offsets[r + 1])`, with one weight each. Immutable by convention: nobody writes to the arrays.
///
/// @param columns number of columns; every target is below it
/// @param offsets `[rows + 1]`, ascending
/// @param targets `[edges]`
/// @param weights `[edges]`
public record Csr(int columns, int[] offsets, int[] targets, float[] weights) {
    public Csr {
        Require.that(offsets.length > 0, "offsets must have at least one entry");
        Require.sameLength("targets", targets.length, "weights", weights.length);
        Require.that(
                offsets[offsets.length - 1] == targets.length,
                "the last offset must be the number of edges, " + targets.length + ", was "
                        + offsets[offsets.length - 1]);
    }

    public static Csr empty(int rows, int columns) {
        return new Csr(columns, new int[rows + 1], new int[0], new float[0]);
    }

    /// A matrix of rows that were made one by one.
    ///
    /// @param targets of each row
    /// @param weights of the same shape
    public static Csr ofRows(int columns, int[][] targets, float[][] weights) {
        int[] offsets = new int[targets.length + 1];
        for (int row = 0; row < targets.length; row++) {
            offsets[row + 1] = Math.addExact(offsets[row], targets[row].length);
        }
        int[] allTargets = new int[offsets[targets.length]];
        float[] allWeights = new float[allTargets.length];
        for (int row = 0; row < targets.length; row++) {
            System.arraycopy(targets[row], 0, allTargets, offsets[row], targets[row].length);
            System.arraycopy(weights[row], 0, allWeights, offsets[row], targets[row].length);
        }
        return new Csr(columns, offsets, allTargets, allWeights);
    }

    public int rows() {
        return offsets.length - 1;
    }

    public int edges() {
        return targets.length;
    }

    public int from(int row) {
        return offsets[row];
    }

    public int to(int row) {
        return offsets[row + 1];
    }

    public int degree(int row) {
        return offsets[row + 1] - offsets[row];
    }

    public SparseVector row(int row) {
        if (row < 0 || row >= rows()) {
            return SparseVector.EMPTY;
        }
        return new SparseVector(
                Arrays.copyOfRange(targets, from(row), to(row)), Arrays.copyOfRange(weights, from(row), to(row)));
    }

    /// The same edges seen from the other side; targets of each row come out ascending.
    public Csr transpose() {
        int[] starts = new int[columns + 1];
        for (int target : targets) {
            starts[target + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = Arrays.copyOf(starts, columns);
        int[] sources = new int[edges()];
        float[] turned = new float[edges()];
        for (int row = 0; row < rows(); row++) {
            for (int e = from(row); e < to(row); e++) {
                int at = next[targets[e]]++;
                sources[at] = row;
                turned[at] = weights[e];
            }
        }
        return new Csr(rows(), starts, sources, turned);
    }
}
