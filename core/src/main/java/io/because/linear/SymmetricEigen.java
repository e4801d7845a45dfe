package io.because.linear;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/// Eigenvalues and eigenvectors of a symmetric matrix without negative eigenvalues, largest first: `A = V E Vᵀ`.
///
/// What is decomposed is `A + μ I` with `μ` the largest entry on the diagonal, which has the same eigenvectors: the
/// library looks for entries that are small beside their neighbours on the diagonal and may look forever where many
/// eigenvalues are nothing but rounding. Errors are those of rounding the largest eigenvalue.
///
/// @param values `E`, `[n]`, rounding below 0 taken away
/// @param vectors `V`, `[n][n]`, one eigenvector a column
public record SymmetricEigen(double[] values, double[][] vectors) {
    /// O(n³).
    ///
    /// @param matrix finite, not changed
    public static SymmetricEigen of(double[][] matrix) {
        int n = matrix.length;
        double largest = 0;
        for (int k = 0; k < n; k++) {
            largest = Math.max(largest, matrix[k][k]);
        }
        Array2DRowRealMatrix shifted = new Array2DRowRealMatrix(matrix, true);
        for (int k = 0; k < n; k++) {
            shifted.addToEntry(k, k, largest);
        }
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(shifted);
        double[] values = new double[n];
        for (int k = 0; k < n; k++) {
            values[k] = Math.max(0, eigen.getEigenvalue(k) - largest);
        }
        return new SymmetricEigen(values, eigen.getV().getData());
    }
}
