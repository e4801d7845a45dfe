package io.because.gnn;

import io.because.graph.Csr;
import io.because.linear.SparseProduct;
import io.because.linear.VectorMath;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// The layers of a {@link Gcn}, over whatever graph.
final class GcnLayers {
    private final int dimension;
    private final int threads;
    private final List<Dense> sums = new ArrayList<>();
    private final List<Dense> products = new ArrayList<>();

    GcnLayers(GcnParams params, SplittableRandom random, int threads) {
        dimension = params.dimension();
        this.threads = threads;
        for (int k = 0; k < params.layers(); k++) {
            sums.add(new Dense("sums " + k, dimension, dimension, random, threads));
            products.add(new Dense("products " + k, dimension, dimension, random, threads));
        }
    }

    List<Tensor> tensors() {
        List<Tensor> tensors = new ArrayList<>();
        sums.forEach(dense -> tensors.addAll(dense.tensors()));
        products.forEach(dense -> tensors.addAll(dense.tensors()));
        return tensors;
    }

    /// One layer: from what neighbours sent and a node's own vector to its next one.
    ///
    /// @param sent `Â E`
    float[] next(int layer, float[] sent, float[] own) {
        float[] next = sums.get(layer).of(sum(sent, own));
        add(products.get(layer).of(product(sent, own)), next);
        return Elu.of(next);
    }

    private static float[] sum(float[] a, float[] b) {
        float[] sum = a.clone();
        add(b, sum);
        return sum;
    }

    private static void add(float[] more, float[] into) {
        VectorMath.axpy(1, more, 0, into, 0, into.length);
    }

    private static float[] product(float[] a, float[] b) {
        float[] product = new float[a.length];
        for (int k = 0; k < a.length; k++) {
            product[k] = a[k] * b[k];
        }
        return product;
    }

    /// @param normalised nodes x nodes, symmetric
    /// @param x `[nodes][dimension]`
    Forward forward(Csr normalised, float[] x) {
        return new Forward(new SparseProduct(normalised, dimension, threads), x);
    }

    /// One way through all layers; kept for the way back.
    final class Forward {
        private final SparseProduct graph;
        private final List<float[]> outputs = new ArrayList<>();
        private final List<float[]> sent = new ArrayList<>();

        private Forward(SparseProduct graph, float[] x) {
            this.graph = graph;
            outputs.add(x);
            for (int k = 0; k < sums.size(); k++) {
                sent.add(spread(outputs.get(k)));
                outputs.add(next(k, sent.get(k), outputs.get(k)));
            }
        }

        private float[] spread(float[] e) {
            float[] spread = new float[e.length];
            graph.of(e, spread);
            return spread;
        }

        /// `E_0, E_1, ...`.
        List<float[]> outputs() {
            return outputs;
        }

        /// Adds to the gradients of all weights.
        ///
        /// @param gradients with respect to each output
        /// @return with respect to `E_0`
        float[] back(float[]... gradients) {
            float[] ofNext = gradients[sums.size()];
            for (int k = sums.size() - 1; k >= 0; k--) {
                float[] e = outputs.get(k);
                float[] s = sent.get(k);
                float[] inner = Elu.back(outputs.get(k + 1), ofNext);
                float[] ofSum = sums.get(k).back(sum(s, e), inner);
                float[] ofProduct = products.get(k).back(product(s, e), inner);
                float[] ofE = sum(ofSum, product(ofProduct, s));
                add(spread(sum(ofSum, product(ofProduct, e))), ofE);
                add(gradients[k], ofE);
                ofNext = ofE;
            }
            return ofNext;
        }
    }
}
