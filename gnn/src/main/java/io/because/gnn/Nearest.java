package io.because.gnn;

import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.EmbeddingTable;
import io.because.graph.TopK;
import io.because.linear.VectorMath;
import io.because.linear.VectorMath.Matrix;
import io.because.linear.VectorMath.Size;
import io.because.model.Blocks;
import java.util.Arrays;

/// The nearest vectors of each vector by cosine, by comparing all with all: O(rows² · dimension), exact. What GDS's
/// `knn` does approximately, without a server.
final class Nearest {
    private static final int BLOCK = 64;

    private Nearest() {}

    /// @param k neighbours per row; only those with a positive cosine
    /// @return rows x rows, best first, cosine as weight
    static Csr of(EmbeddingTable table, int k, int threads) {
        int rows = table.rows();
        int dimension = table.dimension();
        float[] unit = table.values().clone();
        float[] turned = new float[unit.length];
        for (int row = 0; row < rows; row++) {
            EmbeddingRanker.normalise(unit, table.at(row), dimension);
            for (int d = 0; d < dimension; d++) {
                turned[d * rows + row] = unit[table.at(row) + d];
            }
        }
        int[][] nearest = new int[rows][];
        float[][] cosines = new float[rows][];
        Blocks.run(rows, BLOCK, threads, (from, to) -> {
            float[] all = new float[(to - from) * rows];
            VectorMath.addProduct(
                    Matrix.rowMajor(unit, from * dimension, dimension),
                    Matrix.rowMajor(turned, 0, rows),
                    Matrix.rowMajor(all, 0, rows),
                    new Size(to - from, dimension, 0, rows));
            for (int row = from; row < to; row++) {
                float[] own = Arrays.copyOfRange(all, (row - from) * rows, (row - from + 1) * rows);
                own[row] = Float.NEGATIVE_INFINITY;
                nearest[row] = TopK.select(own, k);
                cosines[row] = TopK.scores(own, nearest[row]);
            }
        });
        return edges(nearest, cosines);
    }

    private static Csr edges(int[][] nearest, float[][] cosines) {
        CsrBuilder edges = new CsrBuilder();
        for (int row = 0; row < nearest.length; row++) {
            for (int n = 0; n < nearest[row].length; n++) {
                if (cosines[row][n] > 0) {
                    edges.add(row, nearest[row][n], cosines[row][n]);
                }
            }
        }
        return edges.build(nearest.length, nearest.length);
    }
}
