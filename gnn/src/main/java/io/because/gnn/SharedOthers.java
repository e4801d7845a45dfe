package io.because.gnn;

import io.because.graph.CsrBuilder;
import io.because.linear.SparseProduct;
import io.because.linear.VectorMath;
import io.because.linear.VectorMath.Matrix;
import io.because.linear.VectorMath.Size;
import io.because.model.Blocks;
import java.util.Arrays;

/// A loss over cosines with items that all examples of a step share.
///
/// - shapes: `rows[examples][dimension]` of unit length; `pulls[examples][others]`, first the cosines, then the
/// derivatives
/// - cost: three dense products of examples x others x dimension
record SharedOthers(CosineLoss loss, int dimension, int threads) implements LinkLoss {
    private static final int BLOCK = 64;

    @Override
    public double of(Samples samples, float[] e, float[] gradient) {
        int size = samples.size();
        int count = samples.others().length;
        Unit users = Unit.of(e, samples.users(), dimension);
        Unit liked = Unit.of(e, samples.liked(), dimension);
        Unit others = Unit.of(e, samples.others(), dimension);
        float[] othersTurned = VectorMath.transposed(others.rows, dimension);
        float[] pulls = new float[Math.multiplyExact(size, count)];
        float[] likedPull = new float[size];
        double[] losses = new double[size];
        float[] userPull = new float[size * dimension];
        Blocks.run(size, BLOCK, threads, (from, to) -> {
            VectorMath.addProduct(
                    Matrix.rowMajor(users.rows, from * dimension, dimension),
                    Matrix.rowMajor(othersTurned, 0, count),
                    Matrix.rowMajor(pulls, from * count, count),
                    new Size(to - from, dimension, 0, count));
            for (int k = from; k < to; k++) {
                float own = VectorMath.dot(users.rows, k * dimension, liked.rows, k * dimension, dimension);
                losses[k] = loss.of(own, pulls, k * count, (k + 1) * count, likedPull, k);
            }
            VectorMath.addProduct(
                    Matrix.rowMajor(pulls, from * count, count),
                    Matrix.rowMajor(others.rows, 0, dimension),
                    Matrix.rowMajor(userPull, from * dimension, dimension),
                    new Size(to - from, count, 0, dimension));
            for (int k = from; k < to; k++) {
                VectorMath.axpy(likedPull[k], liked.rows, k * dimension, userPull, k * dimension, dimension);
            }
        });
        float[] otherPull = new float[count * dimension];
        Blocks.run(
                count,
                BLOCK,
                threads,
                (from, to) -> VectorMath.addProduct(
                        new Matrix(pulls, from, 1, count),
                        Matrix.rowMajor(users.rows, 0, dimension),
                        Matrix.rowMajor(otherPull, from * dimension, dimension),
                        new Size(to - from, size, 0, dimension)));
        float[] itemPull = new float[size * dimension];
        for (int k = 0; k < size; k++) {
            VectorMath.axpy(likedPull[k], users.rows, k * dimension, itemPull, k * dimension, dimension);
        }
        users.project(userPull);
        liked.project(itemPull);
        others.project(otherPull);
        collect(samples, userPull, itemPull, otherPull, gradient);
        return Arrays.stream(losses).sum() / size;
    }

    /// Adds up what the examples say of each node.
    private void collect(Samples samples, float[] userPull, float[] itemPull, float[] otherPull, float[] gradient) {
        int size = samples.size();
        float share = 1f / size;
        float[] all = new float[userPull.length + itemPull.length + otherPull.length];
        System.arraycopy(userPull, 0, all, 0, userPull.length);
        System.arraycopy(itemPull, 0, all, userPull.length, itemPull.length);
        System.arraycopy(otherPull, 0, all, userPull.length + itemPull.length, otherPull.length);
        CsrBuilder owners = new CsrBuilder();
        for (int k = 0; k < size; k++) {
            owners.add(samples.users()[k], k, share).add(samples.liked()[k], size + k, share);
        }
        for (int j = 0; j < samples.others().length; j++) {
            owners.add(samples.others()[j], 2 * size + j, share);
        }
        int nodes = gradient.length / dimension;
        new SparseProduct(owners.build(nodes, 2 * size + samples.others().length), dimension, threads)
                .of(all, gradient);
    }

    /// Vectors of some nodes, each divided by its length; those near 0 become short, so that their gradients stay
    /// small.
    private record Unit(int dimension, float[] rows, float[] lengths) {
        private static final float SHORT = 1e-2f;

        static Unit of(float[] e, int[] nodes, int dimension) {
            float[] rows = new float[nodes.length * dimension];
            float[] lengths = new float[nodes.length];
            for (int k = 0; k < nodes.length; k++) {
                int at = nodes[k] * dimension;
                lengths[k] = (float) Math.sqrt(SHORT * SHORT + VectorMath.dot(e, at, e, at, dimension));
                VectorMath.axpy(1 / lengths[k], e, at, rows, k * dimension, dimension);
            }
            return new Unit(dimension, rows, lengths);
        }

        /// From gradients of the unit vectors to those of the vectors: `(g - (g·ê) ê) / |e|`.
        void project(float[] gradients) {
            for (int k = 0; k < lengths.length; k++) {
                int at = k * dimension;
                float along = VectorMath.dot(gradients, at, rows, at, dimension);
                VectorMath.axpy(-along, rows, at, gradients, at, dimension);
                for (int d = at; d < at + dimension; d++) {
                    gradients[d] /= lengths[k];
                }
            }
        }
    }
}
