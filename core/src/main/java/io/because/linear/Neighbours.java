package io.because.linear;

import io.because.graph.Csr;
import io.because.graph.TopK;
import io.because.model.Blocks;
import io.because.model.MemoryNeed;
import io.because.model.ModelType.Fit;
import java.util.Arrays;

/// The strongest entries of each row of a square matrix, such as a product `left · right`, after a function of each.
/// The matrix is never kept as a whole.
public final class Neighbours {
    private static final int BLOCK = 128;

    /// Index and similarity, by row and once more when all rows are put together.
    private static final int BYTES_OF_NEIGHBOUR = 2 * (Integer.BYTES + Float.BYTES);

    /// The two arrays of a row.
    private static final int BYTES_OF_ROW = 48;

    private Neighbours() {}

    @FunctionalInterface
    public interface Similarity {
        /// @param product the matrix's entry
        /// @return entries that are not positive are left out
        float of(int row, int other, float product);
    }

    /// A square one, which is written row by row.
    public interface Matrix {
        int rows();

        /// @param into empty
        void write(int row, ProductRow into);

        /// An upper bound of how many entries the row has.
        long entries(int row);
    }

    public record Product(Csr left, Csr right) implements Matrix {
        @Override
        public int rows() {
            return left.rows();
        }

        @Override
        public void write(int row, ProductRow into) {
            into.add(row, left, right);
        }

        /// As many as paths of two steps.
        @Override
        public long entries(int row) {
            long paths = 0;
            for (int e = left.from(row); e < left.to(row); e++) {
                paths += right.degree(left.targets()[e]);
            }
            return paths;
        }
    }

    /// Cosine of rows with shrinkage: `r·o / (|r| |o| + shrinkage)`.
    public static Similarity cosine(Csr rows, double shrinkage) {
        double[] norms = norms(rows);
        return (row, other, product) -> (float) (product / (norms[row] * norms[other] + shrinkage));
    }

    /// The length of each row.
    public static double[] norms(Csr rows) {
        double[] norms = new double[rows.rows()];
        for (int row = 0; row < norms.length; row++) {
            double squares = 0;
            for (int e = rows.from(row); e < rows.to(row); e++) {
                squares += (double) rows.weights()[e] * rows.weights()[e];
            }
            norms[row] = Math.sqrt(squares);
        }
        return norms;
    }

    /// The items that most often are liked by the same people, by their cosine.
    ///
    /// @param liked users x items
    /// @return items x items
    public static Csr ofItems(Csr liked, int count, Fit fit) {
        Csr byItem = liked.transpose();
        return strongest(byItem, liked, count, cosine(byItem, 0), fit);
    }

    /// @param left rows x any
    /// @param right any x rows
    /// @param count entries that are kept of each row; a row is never its own neighbour
    /// @return rows x rows, strongest first
    public static Csr strongest(Csr left, Csr right, int count, Similarity similarity, Fit fit) {
        return strongest(new Product(left, right), count, similarity, fit);
    }

    /// @param count entries that are kept of each row; a row is never its own neighbour
    public static Csr strongest(Matrix matrix, int count, Similarity similarity, Fit fit) {
        MemoryNeed.check("similar items", bytes(matrix, count));
        int rows = matrix.rows();
        int[][] neighbours = new int[rows][];
        float[][] similarities = new float[rows][];
        try (var step = fit.progress().begin("similar items", rows)) {
            Blocks.run(rows, BLOCK, fit.threads(), (from, to) -> {
                ProductRow product = new ProductRow(rows);
                for (int row = from; row < to; row++) {
                    product.clear();
                    matrix.write(row, product);
                    int[] others = positive(product, row, similarity);
                    neighbours[row] = TopK.select(product.values(), others, count);
                    similarities[row] = TopK.scores(product.values(), neighbours[row]);
                }
                step.advance(to - from);
            });
        }
        return Csr.ofRows(rows, neighbours, similarities);
    }

    /// At most so much.
    public static double bytes(Matrix matrix, int count) {
        long kept = 0;
        for (int row = 0; row < matrix.rows(); row++) {
            kept += Math.min(matrix.entries(row), count);
        }
        return (double) BYTES_OF_NEIGHBOUR * kept + (double) BYTES_OF_ROW * matrix.rows();
    }

    /// Turns products into similarities.
    ///
    /// @return where they are positive
    private static int[] positive(ProductRow product, int row, Similarity similarity) {
        int[] columns = product.columns();
        float[] values = product.values();
        int size = 0;
        for (int other : columns) {
            if (other != row) {
                values[other] = similarity.of(row, other, values[other]);
                if (values[other] > 0) {
                    columns[size++] = other;
                }
            }
        }
        return Arrays.copyOf(columns, size);
    }
}
