package io.because.gnn;

import io.because.graph.Csr;
import io.because.linear.SparseProduct;
import io.because.model.TrainingData;

/// Light graph convolution without weights: `E = Σ_k α_k Â^k X`, with `Â = D^-½ A D^-½` over users and items in one
/// graph. Linear and symmetric, so that the gradient of anything in `E` with respect to `X` is the same operation.
///
/// - nodes: users first, items behind them
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

    /// Users and the items they liked, and friends where they weigh anything.
    static Csr adjacency(TrainingData data, double friendWeight) {
        Csr liked = data.liked();
        Csr byItem = liked.transpose();
        int users = data.users();
        int nodes = users + data.items();
        boolean social = friendWeight > 0;
        int[] offsets = new int[nodes + 1];
        for (int node = 0; node < nodes; node++) {
            int degree = node < users
                    ? liked.degree(node) + (social ? data.friends().degree(node) : 0)
                    : byItem.degree(node - users);
            offsets[node + 1] = offsets[node] + degree;
        }
        int[] targets = new int[offsets[nodes]];
        float[] weights = new float[offsets[nodes]];
        for (int node = 0; node < nodes; node++) {
            int at = offsets[node];
            Csr own = node < users ? liked : byItem;
            int row = node < users ? node : node - users;
            for (int e = own.from(row); e < own.to(row); e++) {
                targets[at] = own.targets()[e] + (node < users ? users : 0);
                weights[at++] = own.weights()[e];
            }
            if (social && node < users) {
                for (int e = data.friends().from(node); e < data.friends().to(node); e++) {
                    targets[at] = data.friends().targets()[e];
                    weights[at++] = (float) friendWeight;
                }
            }
        }
        return new Csr(nodes, offsets, targets, weights);
    }

    /// Sum of the weights of each row.
    static double[] degrees(Csr adjacency) {
        double[] degrees = new double[adjacency.rows()];
        for (int row = 0; row < degrees.length; row++) {
            for (int e = adjacency.from(row); e < adjacency.to(row); e++) {
                degrees[row] += adjacency.weights()[e];
            }
        }
        return degrees;
    }

    static Csr normalised(Csr adjacency, double[] degrees) {
        float[] weights = adjacency.weights().clone();
        for (int row = 0; row < adjacency.rows(); row++) {
            for (int e = adjacency.from(row); e < adjacency.to(row); e++) {
                weights[e] /= (float) Math.sqrt(degrees[row] * degrees[adjacency.targets()[e]]);
            }
        }
        return new Csr(adjacency.columns(), adjacency.offsets(), adjacency.targets(), weights);
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
