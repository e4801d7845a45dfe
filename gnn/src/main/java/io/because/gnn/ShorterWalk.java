package io.because.gnn;

import java.util.Arrays;
import org.hipparchus.analysis.polynomials.PolynomialFunction;
import org.hipparchus.analysis.polynomials.PolynomialFunctionLagrangeForm;

/// A filter `P q(P)` of an item graph whose leading eigenvectors `V` are known, as a walk of fewer steps: where the
/// other eigenvalues lie, a polynomial `r` of lower degree is as good, and what it lacks on the leading ones is of
/// low rank, `P q(P) ≈ P r(P) + V diag(lacking) Vᵀ`.
///
/// `r` meets `q` at the Chebyshev nodes between 0 and the least of the leading eigenvalues. It has the least degree
/// that is right there within {@link #TOLERANCE} of `q(0)`.
///
/// @param r coefficients, the constant first
/// @param lacking by leading eigenvalue, `λ (q(λ) - r(λ))`
record ShorterWalk(float[] r, double[] lacking) {
    private static final double TOLERANCE = 2e-3;
    private static final int LOOKED_AT = 64;

    /// Nodes that lie closer together would make coefficients of noise.
    private static final double LEAST_EDGE = 0.01;

    /// @param q coefficients, the constant first
    /// @param eigenvalues the leading ones of `P`, in descending order
    static ShorterWalk of(float[] q, double... eigenvalues) {
        PolynomialFunction whole = polynomial(q);
        double edge = eigenvalues.length == 0 ? 1 : Math.max(LEAST_EDGE, eigenvalues[eigenvalues.length - 1]);
        PolynomialFunction shorter = whole;
        for (int degree = whole.degree() - 1; degree >= 0; degree--) {
            PolynomialFunction fewer = meeting(whole, degree, edge);
            if (furthest(whole.subtract(fewer), edge) > TOLERANCE * Math.abs(q[0])) {
                break;
            }
            shorter = fewer;
        }
        PolynomialFunction lost = whole.subtract(shorter);
        return new ShorterWalk(
                floats(shorter.getCoefficients()),
                Arrays.stream(eigenvalues)
                        .map(value -> value * lost.value(value))
                        .toArray());
    }

    /// Whether the walk is the whole filter.
    boolean isWhole() {
        return Arrays.stream(lacking).allMatch(lack -> lack == 0);
    }

    private static PolynomialFunction polynomial(float[] coefficients) {
        double[] exact = new double[coefficients.length];
        Arrays.setAll(exact, k -> coefficients[k]);
        return new PolynomialFunction(exact);
    }

    private static PolynomialFunction meeting(PolynomialFunction whole, int degree, double edge) {
        double[] nodes = new double[degree + 1];
        Arrays.setAll(nodes, k -> edge / 2 * (1 - Math.cos(Math.PI * (k + 0.5) / nodes.length)));
        double[] values = Arrays.stream(nodes).map(whole::value).toArray();
        return degree == 0
                ? new PolynomialFunction(values)
                : new PolynomialFunction(new PolynomialFunctionLagrangeForm(nodes, values).getCoefficients());
    }

    private static double furthest(PolynomialFunction difference, double edge) {
        double furthest = 0;
        for (int k = 0; k <= LOOKED_AT; k++) {
            furthest = Math.max(furthest, Math.abs(difference.value(edge * k / LOOKED_AT)));
        }
        return furthest;
    }

    static float[] floats(double... values) {
        float[] floats = new float[values.length];
        for (int k = 0; k < floats.length; k++) {
            floats[k] = (float) values[k];
        }
        return floats;
    }
}
