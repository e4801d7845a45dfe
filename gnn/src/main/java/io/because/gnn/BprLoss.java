package io.because.gnn;

import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.linear.SparseProduct;
import io.because.linear.VectorMath;
import io.because.model.Blocks;

/// Bayesian personalised ranking: `-ln σ(e_u·e_i - e_u·e_j)` for a liked item `i` and another one `j`.
///
/// With `c = σ(e_u·e_j - e_u·e_i) / size` the gradient is `c (e_j - e_i)` for `u`, `-c e_u` for `i` and `c e_u` for
/// `j`: one sparse matrix times `E`.
///
/// Rendle, Freudenthaler, Gantner, Schmidt-Thieme, "BPR", UAI 2009.
record BprLoss(int dimension, int threads) implements LinkLoss {
    private static final int BLOCK = 512;

    @Override
    public double of(Samples samples, float[] e, float[] gradient) {
        int size = samples.size();
        float[] margins = new float[size];
        Blocks.run(size, BLOCK, threads, (from, to) -> {
            for (int k = from; k < to; k++) {
                int user = samples.users()[k] * dimension;
                margins[k] = VectorMath.dot(e, user, e, samples.liked()[k] * dimension, dimension)
                        - VectorMath.dot(e, user, e, samples.others()[k] * dimension, dimension);
            }
        });
        double loss = 0;
        CsrBuilder pulls = new CsrBuilder();
        for (int k = 0; k < size; k++) {
            double wrong = 1 / (1 + Math.exp(margins[k]));
            loss += Math.log1p(Math.exp(-Math.abs(margins[k]))) + Math.max(0, -margins[k]);
            float c = (float) (wrong / size);
            int user = samples.users()[k];
            int liked = samples.liked()[k];
            int other = samples.others()[k];
            pulls.add(user, other, c).add(user, liked, -c).add(liked, user, -c).add(other, user, c);
        }
        int nodes = e.length / dimension;
        Csr matrix = pulls.build(nodes, nodes);
        new SparseProduct(matrix, dimension, threads).of(e, gradient);
        return loss / size;
    }
}
