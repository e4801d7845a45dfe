package io.because.gnn;

import io.because.graph.Csr;
import io.because.linear.SparseProduct;
import io.because.linear.TruncatedSvd;
import io.because.linear.VectorMath;
import io.because.model.MemoryNeed;
import io.because.model.ModelType.Fit;
import io.because.model.NamedArrays;

/// Works out the kernel `K = P q(P) + β D_I^-½ V Vᵀ D_I^½ q(P)`, with `P` the item graph's normalised co-occurrence,
/// `V` its leading eigenvectors and `q` a polynomial: GF-CF has `q = 1`, BSPM a solver's steps backwards in time.
/// The walk is a {@link ShorterWalk}, what it lacks a part of low rank.
///
/// @param normalised users x items, `R~`
/// @param degrees `[items]`
record SpectralFit(Csr normalised, double[] degrees, Fit fit) {

    /// Leading eigenvectors that make the walk shorter: a walk of all histories costs more than a product of this rank.
    private static final int DEFLATED = 128;

    /// @param liked users x items
    static SpectralFit of(Csr liked, Fit fit) {
        return new SpectralFit(GraphFilter.normalised(liked), GraphFilter.itemDegrees(liked), fit);
    }

    /// The leading eigenvectors `V`.
    ///
    /// @return `[items][rank]`
    float[] vectors(int rank, int iterations) {
        MemoryNeed.check("the filter's leading vectors", TruncatedSvd.bytes(normalised, rank));
        return VectorMath.transposed(new TruncatedSvd(normalised, fit).rightVectors(rank, iterations), degrees.length);
    }

    /// @param vectors `V`, of which the leading ones are taken
    /// @param filter how many of them, and the weight of the part of low rank
    /// @param q `q_0, q_1, ...` coefficients of the polynomial
    NamedArrays arrays(float[] vectors, BspmParams.Filter filter, float... q) {
        float[] lowPass = leading(vectors, filter.rank());
        int rank = width(lowPass);
        float[] from = scaled(lowPass, rank, -0.5, 1);
        float[] to = polynomial(scaled(lowPass, rank, 0.5, filter.beta()), rank, q);
        float[] deflated = leading(vectors, DEFLATED);
        ShorterWalk walk = ShorterWalk.of(q, eigenvalues(deflated));
        if (!walk.isWhole()) {
            from = beside(from, deflated);
            to = beside(to, timesColumns(deflated, walk.lacking()));
        }
        return SpectralKernel.arrays(normalised, walk.r(), from, VectorMath.transposed(to, width(to)));
    }

    private int width(float... byItem) {
        return degrees.length == 0 ? 0 : byItem.length / degrees.length;
    }

    /// Rayleigh quotients `‖R~ v‖²`.
    private double[] eigenvalues(float... vectors) {
        int width = width(vectors);
        float[] people = new float[Math.multiplyExact(normalised.rows(), width)];
        new SparseProduct(normalised, width, fit.threads()).of(vectors, people);
        double[] values = new double[width];
        for (int at = 0; at < people.length; at++) {
            values[at % width] += (double) people[at] * people[at];
        }
        return values;
    }

    private float[] beside(float[] left, float[] right) {
        int leftWidth = width(left);
        int rightWidth = width(right);
        int width = leftWidth + rightWidth;
        float[] both = new float[left.length + right.length];
        for (int item = 0; item < degrees.length; item++) {
            System.arraycopy(left, item * leftWidth, both, item * width, leftWidth);
            System.arraycopy(right, item * rightWidth, both, item * width + leftWidth, rightWidth);
        }
        return both;
    }

    private static float[] timesColumns(float[] byItem, double... factors) {
        float[] product = new float[byItem.length];
        for (int at = 0; at < product.length; at++) {
            product[at] = (float) (byItem[at] * factors[at % factors.length]);
        }
        return product;
    }

    private float[] leading(float[] vectors, int rank) {
        int width = width(vectors);
        int kept = Math.min(rank, width);
        float[] leading = new float[degrees.length * kept];
        for (int item = 0; item < degrees.length; item++) {
            System.arraycopy(vectors, item * width, leading, item * kept, kept);
        }
        return leading;
    }

    /// Rows times `factor · degree^power`; items without a degree become 0.
    private float[] scaled(float[] byItem, int width, double power, double factor) {
        float[] scaled = new float[byItem.length];
        for (int item = 0; item < degrees.length; item++) {
            float scale = degrees[item] > 0 ? (float) (factor * Math.pow(degrees[item], power)) : 0;
            for (int r = 0; r < width; r++) {
                scaled[item * width + r] = scale * byItem[item * width + r];
            }
        }
        return scaled;
    }

    /// `q(P) X` by Horner's rule.
    private float[] polynomial(float[] x, int width, float... q) {
        var toUsers = new SparseProduct(normalised, width, fit.threads());
        var toItems = new SparseProduct(normalised.transpose(), width, fit.threads());
        float[] people = new float[Math.multiplyExact(normalised.rows(), width)];
        float[] result = new float[x.length];
        for (int k = q.length - 1; k >= 0; k--) {
            toUsers.of(result, people);
            toItems.plus(people, q[k], x, result);
        }
        return result;
    }
}
