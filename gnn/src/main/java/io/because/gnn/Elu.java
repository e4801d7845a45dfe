package io.because.gnn;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Exponential linear unit: `x` above 0, `eˣ - 1` below; smooth, so that gradients can be checked everywhere. Without
/// branches, which half of all numbers would take and no processor foresee.
///
/// Clevert, Unterthiner, Hochreiter, "Fast and Accurate Deep Network Learning by Exponential Linear Units", ICLR 2016.
final class Elu {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final float LOWEST = -87; // below, eˣ is hardly a float
    private static final float LOG2_E = (float) (1 / Math.log(2));
    private static final float LN2_HIGH = 355 / 512f; // few digits, so that it times a small whole number is exact
    private static final float LN2_LOW = (float) (Math.log(2) - LN2_HIGH);
    private static final float[] TAYLOR = {1 / 5040f, 1 / 720f, 1 / 120f, 1 / 24f, 1 / 6f, 1 / 2f};
    private static final float ROUNDING = 3 << 22; // plus this, a float has its whole part in its lowest bits
    private static final int EXPONENT_OF_ONE = 127;
    private static final int FRACTION_BITS = 23;

    private Elu() {}

    /// Overwrites `x`.
    static float[] of(float[] x) {
        for (int k = 0; k < x.length; k += SPECIES.length()) {
            var some = SPECIES.indexInRange(k, x.length);
            FloatVector in = FloatVector.fromArray(SPECIES, x, k, some);
            expm1(in.min(0)).add(in.max(0)).intoArray(x, k, some);
        }
        return x;
    }

    /// `eˣ - 1 = 2ⁿ (eʳ - 1) + (2ⁿ - 1)` where `x = n ln 2 + r`, within 2 units of the last digit. The library's own
    /// differs in the last digit between interpreted and compiled code, so that no training could be repeated.
    ///
    /// @param x at most 0
    private static FloatVector expm1(FloatVector x) {
        FloatVector above = x.max(LOWEST);
        FloatVector rounded = above.mul(LOG2_E).add(ROUNDING);
        FloatVector n = rounded.sub(ROUNDING);
        FloatVector r = n.fma(FloatVector.broadcast(SPECIES, -LN2_HIGH), above).add(n.mul(-LN2_LOW));
        FloatVector series = FloatVector.zero(SPECIES);
        for (float coefficient : TAYLOR) {
            series = series.fma(r, FloatVector.broadcast(SPECIES, coefficient));
        }
        FloatVector power = rounded.reinterpretAsInts()
                .add(EXPONENT_OF_ONE)
                .lanewise(VectorOperators.LSHL, FRACTION_BITS)
                .reinterpretAsFloats();
        return series.mul(r).fma(r, r).fma(power, power.sub(1));
    }

    /// Overwrites `dy` with the gradient with respect to what went in.
    ///
    /// @param y what came out
    static float[] back(float[] y, float[] dy) {
        for (int k = 0; k < dy.length; k++) {
            dy[k] *= Math.min(1, y[k] + 1);
        }
        return dy;
    }
}
