package io.because.gnn;

import io.because.graph.Csr;
import io.because.linear.SparseProduct;

/// Light graph convolution without weights: `E = Σ_k α_k Â^k X`, with `Â = D^-½ A D^-½` over users and items in one
/// graph. Linear and symmetric, so that the gradient of anything in `E` with respect to `X` is the same operation.
///
/// - nodes: those of {@link GraphOfLinks}
/// - cost: two fused multiply-adds per edge, dimension and layer
final class Propagation {
    private final Csr adjacency;
    private final float[] layerWeights;

    /// @param adjacency nodes x nodes, symmetric, normalised
    /// @param layerWeights `α_0 .. α_L`
    Propagation(Csr adjacency, float... layerWeights) {
        this.adjacency = adjacency;
        this.layerWeights = layerWeights;
    }

    int nodes() {
        return adjacency.rows();
    }

    /// `E` of `X`, by Horner's rule.
    ///
    /// @param x `[nodes][dimension]`
    float[] of(float[] x, int dimension, int threads) {
        return from(0, x, dimension, threads);
    }

    /// `Σ_{k≥1} α_k Â^{k-1} X`: what a node sends to its neighbours for their `E`.
    float[] messages(float[] x, int dimension, int threads) {
        return from(1, x, dimension, threads);
    }

    private float[] from(int first, float[] x, int dimension, int threads) {
        var step = new SparseProduct(adjacency, dimension, threads);
        float[] sum = new float[x.length];
        float[] next = new float[x.length];
        for (int k = layerWeights.length - 1; k >= first; k--) {
            if (k == layerWeights.length - 1) {
                for (int at = 0; at < x.length; at++) {
                    next[at] = layerWeights[k] * x[at];
                }
            } else {
                step.plus(sum, layerWeights[k], x, next);
            }
            float[] swapped = sum;
            sum = next;
            next = swapped;
        }
        return sum;
    }
}
