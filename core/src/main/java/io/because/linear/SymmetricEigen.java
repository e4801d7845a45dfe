package io.because.linear;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Eigenvalues and eigenvectors of a small symmetric matrix, by cyclic Jacobi rotations: slower than Householder's
/// reduction but short and accurate, and the matrices here have a few hundred rows.
///
/// Golub, Van Loan, "Matrix Computations", 4th ed., 8.5.
///
/// @param values `[n]`, descending
/// @param vectors `[n][n]`, row `k` is the eigenvector of `values[k]`
record SymmetricEigen(double[] values, double[][] vectors) {
    private static final int MOST_SWEEPS = 40;

    /// @param matrix symmetric `[n][n]`, overwritten
    static SymmetricEigen of(double[][] matrix) {
        int n = matrix.length;
        double[][] vectors = new double[n][n];
        double scale = 0;
        for (int k = 0; k < n; k++) {
            vectors[k][k] = 1;
            scale = Math.max(scale, Math.abs(matrix[k][k]));
        }
        for (int sweep = 0; sweep < MOST_SWEEPS && largestOffDiagonal(matrix) > 1e-13 * scale; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(matrix, vectors, p, q);
                }
            }
        }
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -matrix[k][k]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] values = new double[n];
        double[][] sorted = new double[n][];
        for (int k = 0; k < n; k++) {
            values[k] = matrix[order[k]][order[k]];
            sorted[k] = vectors[order[k]];
        }
        return new SymmetricEigen(values, sorted);
    }

    private static double largestOffDiagonal(double[][] matrix) {
        double largest = 0;
        for (int p = 0; p < matrix.length; p++) {
            for (int q = p + 1; q < matrix.length; q++) {
                largest = Math.max(largest, Math.abs(matrix[p][q]));
            }
        }
        return largest;
    }

    /// Makes `matrix[p][q]` zero: `A <- JᵀAJ`. Rows of both matrices are rotated, columns follow from the symmetry.
    private static void rotate(double[][] matrix, double[][] vectors, int p, int q) {
        double off = matrix[p][q];
        if (off == 0) {
            return;
        }
        double tau = (matrix[q][q] - matrix[p][p]) / (2 * off);
        double tangent = Math.copySign(1, tau) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
        double cosine = 1 / Math.sqrt(1 + tangent * tangent);
        double sine = tangent * cosine;
        double atP = matrix[p][p] - tangent * off;
        double atQ = matrix[q][q] + tangent * off;
        rotateRows(matrix[p], matrix[q], cosine, sine);
        rotateRows(vectors[p], vectors[q], cosine, sine);
        for (int k = 0; k < matrix.length; k++) {
            matrix[k][p] = matrix[p][k];
            matrix[k][q] = matrix[q][k];
        }
        matrix[p][p] = atP;
        matrix[q][q] = atQ;
        matrix[p][q] = 0;
        matrix[q][p] = 0;
    }

    private static void rotateRows(double[] p, double[] q, double cosine, double sine) {
        for (int k = 0; k < p.length; k++) {
            double was = p[k];
            p[k] = cosine * was - sine * q[k];
            q[k] = sine * was + cosine * q[k];
        }
    }
}
