package io.because.gnn;

/// Exponential linear unit: `x` above 0, `eˣ - 1` below; smooth, so that gradients can be checked everywhere.
///
/// Clevert, Unterthiner, Hochreiter, "Fast and Accurate Deep Network Learning by Exponential Linear Units", ICLR 2016.
final class Elu {
    private Elu() {}

    /// Overwrites `x`.
    static float[] of(float[] x) {
        for (int k = 0; k < x.length; k++) {
            x[k] = x[k] > 0 ? x[k] : (float) Math.expm1(x[k]);
        }
        return x;
    }

    /// Overwrites `dy` with the gradient with respect to what went in.
    ///
    /// @param y what came out
    static float[] back(float[] y, float[] dy) {
        for (int k = 0; k < dy.length; k++) {
            dy[k] *= y[k] > 0 ? 1 : y[k] + 1;
        }
        return dy;
    }
}
