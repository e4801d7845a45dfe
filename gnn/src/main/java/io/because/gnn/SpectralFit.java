package io.because.gnn;

import io.because.graph.Csr;
import io.because.linear.SparseProduct;
import io.because.linear.TruncatedSvd;
import io.because.linear.VectorMath;
import io.because.model.ModelType.Fit;
import io.because.model.NamedArrays;

/// Works out the kernel `K = P q(P) + β D_I^-½ V Vᵀ D_I^½ q(P)`, with `P` the item graph's normalised co-occurrence,
/// `V` its leading eigenvectors and `q` a polynomial: GF-CF has `q = 1`, BSPM a solver's steps backwards in time.
///
/// @param normalised users x items, `R~`
/// @param degrees `[items]`
record SpectralFit(Csr normalised, double[] degrees, Fit fit) {

    /// @param liked users x items
    static SpectralFit of(Csr liked, Fit fit) {
        return new SpectralFit(GraphFilter.normalised(liked), GraphFilter.itemDegrees(liked), fit);
    }

    /// The leading eigenvectors `V`.
    ///
    /// @return `[items][rank]`
    float[] vectors(int rank, int iterations) {
        return VectorMath.transposed(new TruncatedSvd(normalised, fit).rightVectors(rank, iterations), degrees.length);
    }

    /// @param vectors `V`, of which the leading ones are taken
    /// @param filter how many of them, and the weight of the part of low rank
    /// @param q `q_0, q_1, ...` coefficients of the polynomial
    NamedArrays arrays(float[] vectors, BspmParams.Filter filter, float... q) {
        float[] byItem = leading(vectors, filter.rank());
        int items = degrees.length;
        int width = items == 0 ? 0 : byItem.length / items;
        float[] from = scaled(byItem, width, -0.5, 1);
        float[] to = polynomial(scaled(byItem, width, 0.5, filter.beta()), width, q);
        return SpectralKernel.arrays(normalised, q, from, VectorMath.transposed(to, width));
    }

    private float[] leading(float[] vectors, int rank) {
        int items = degrees.length;
        int width = items == 0 ? 0 : vectors.length / items;
        int kept = Math.min(rank, width);
        float[] leading = new float[items * kept];
        for (int item = 0; item < items; item++) {
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
