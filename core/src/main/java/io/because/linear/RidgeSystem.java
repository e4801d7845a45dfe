package io.because.linear;

/// `A = B + λI + Σ c h hᵀ` for one small least-squares problem, in double precision: what is explained are differences
/// of its solutions, which single precision would drown.
///
/// - shapes: `A[n][n]`, on and above the diagonal; after {@link #factor} it holds `U`, `A = UᵀU`
/// - cost: n² operations for each added vector, n³/3 for the factor, n² for each half solution
///
/// Rows are arrays of their own: the JIT compiler vectorises `p[c] += f * q[c]` over two of them.
public final class RidgeSystem {
    private static final double LEAST_PIVOT = 1e-100;

    private final int n;
    private final double[][] rows;

    /// @param base `[n][n]`, copied; symmetric
    public RidgeSystem(double[][] base, double ridge) {
        n = base.length;
        rows = new double[n][];
        for (int k = 0; k < n; k++) {
            rows[k] = base[k].clone();
            rows[k][k] += ridge;
        }
    }

    /// `A += weight · v vᵀ`.
    public void add(double weight, double[] v) {
        for (int k = 0; k < n; k++) {
            axpy(weight * v[k], v, rows[k], k);
        }
    }

    public void factor() {
        for (int k = 0; k < n; k++) {
            double[] row = rows[k];
            double pivot = Math.sqrt(Math.max(row[k], LEAST_PIVOT));
            for (int c = k; c < n; c++) {
                row[c] /= pivot;
            }
            for (int below = k + 1; below < n; below++) {
                axpy(-row[below], row, rows[below], below);
            }
        }
    }

    /// `U⁻ᵀ v`: the product of two such vectors is `vᵀ A⁻¹ w`.
    public double[] half(double[] v) {
        double[] half = v.clone();
        for (int k = 0; k < n; k++) {
            half[k] /= rows[k][k];
            axpy(-half[k], rows[k], half, k + 1);
        }
        return half;
    }

    /// `A⁻¹ v`.
    public double[] solve(double[] v) {
        double[] solution = half(v);
        for (int k = n - 1; k >= 0; k--) {
            double[] row = rows[k];
            double sum = solution[k];
            for (int c = k + 1; c < n; c++) {
                sum -= row[c] * solution[c];
            }
            solution[k] = sum / row[k];
        }
        return solution;
    }

    private static void axpy(double factor, double[] values, double[] out, int from) {
        for (int c = from; c < values.length; c++) {
            out[c] += factor * values[c];
        }
    }

    public static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
