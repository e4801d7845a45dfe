package io.because.gnn;

import io.because.graph.Csr;
import io.because.linear.SparseProduct;
import java.util.List;

/// The mean of the neighbours, each with the weight of its edge.
record MeanAggregator(int dimension, int threads) implements Aggregator {
    @Override
    public List<Tensor> tensors() {
        return List.of();
    }

    @Override
    public float[] messages(float[] h) {
        return h;
    }

    @Override
    public float[] messagesBack(float[] h, float[] messages, float[] gradient) {
        return gradient;
    }

    @Override
    public Pass aggregate(Csr neighbours, float[] messages) {
        Csr shares = shares(neighbours);
        float[] result = product(shares, messages);
        return new Pass() {
            @Override
            public float[] result() {
                return result;
            }

            @Override
            public float[] back(float[] gradient) {
                return product(shares.transpose(), gradient);
            }
        };
    }

    private float[] product(Csr matrix, float[] x) {
        float[] y = new float[Math.multiplyExact(matrix.rows(), dimension)];
        new SparseProduct(matrix, dimension, threads).of(x, y);
        return y;
    }

    /// Weights that sum to 1 in each row.
    private static Csr shares(Csr neighbours) {
        float[] shares = neighbours.weights().clone();
        for (int row = 0; row < neighbours.rows(); row++) {
            double sum = 0;
            for (int e = neighbours.from(row); e < neighbours.to(row); e++) {
                sum += shares[e];
            }
            for (int e = neighbours.from(row); e < neighbours.to(row); e++) {
                shares[e] /= (float) sum;
            }
        }
        return new Csr(neighbours.columns(), neighbours.offsets(), neighbours.targets(), shares);
    }
}
