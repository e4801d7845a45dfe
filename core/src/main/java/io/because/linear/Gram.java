package io.because.linear;

import io.because.linear.VectorMath.Matrix;
import io.because.linear.VectorMath.Size;
import io.because.model.Blocks;

/// Products of a tall matrix with itself, `XᵀX`.
public final class Gram {
    /// Widths of padded rows are multiples of this, so that no column is left over by the vector instructions.
    public static final int WHOLE = 32;

    private static final int BLOCK = 1024;

    private Gram() {}

    /// @return the next multiple of {@link #WHOLE}
    public static int padded(int columns) {
        return Math.ceilDiv(columns, WHOLE) * WHOLE;
    }

    /// `XᵀX`, summed in blocks of rows so that the result does not depend on the threads.
    ///
    /// @param x `[rows][columns]` row-major
    public static double[][] of(float[] x, int columns, int threads) {
        int rows = x.length / columns;
        float[][] parts = new float[Math.ceilDiv(rows, BLOCK)][];
        Blocks.run(rows, BLOCK, threads, (from, to) -> {
            float[] part = new float[columns * columns];
            Matrix block = Matrix.rowMajor(x, from * columns, columns);
            addUpper(block, to - from, part, columns);
            parts[from / BLOCK] = part;
        });
        double[][] gram = new double[columns][columns];
        for (float[] part : parts) {
            for (int i = 0; i < columns; i++) {
                for (int j = i; j < columns; j++) {
                    gram[i][j] += part[i * columns + j];
                    gram[j][i] = gram[i][j];
                }
            }
        }
        return gram;
    }

    /// `gram += XᵀX`, on and above the diagonal; what stands below it is undefined afterwards. A symmetric product
    /// of `rows` vectors at once, with 3/4 of the work of a full one for 64 columns, 5/8 for 128.
    ///
    /// @param x its first `rows` rows and `columns` columns, column stride 1
    /// @param gram `[columns][columns]` row-major
    public static void addUpper(Matrix x, int rows, float[] gram, int columns) {
        Matrix turned = new Matrix(x.values(), x.at(), 1, x.rowStride());
        Matrix out = Matrix.rowMajor(gram, 0, columns);
        for (int from = 0; from < columns; from += WHOLE) {
            int to = Math.min(columns, from + WHOLE);
            VectorMath.addProduct(turned, x, out, new Size(to, rows, from, to));
        }
    }
}
