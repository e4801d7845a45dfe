package io.because.gnn;

import io.because.linear.VectorMath;
import io.because.linear.VectorMath.Matrix;
import io.because.linear.VectorMath.Size;
import io.because.model.Blocks;
import java.util.List;
import java.util.SplittableRandom;

/// A dense layer, `Y = X W + b`, rows one below the other in flat arrays.
///
/// - shapes: `X[rows][in]`, `W[in][out]`, `b[out]`, `Y[rows][out]`
final class Dense {
    private static final int BLOCK = 60;
    private static final int FEW = 24;
    private static final int STRETCH = 128;
    /// Not 0, so that a row of zeros has a direction.
    private static final double BIAS_DEVIATION = 0.1;

    private final int in;
    private final int out;
    private final int threads;
    private final Tensor weights;
    private final Tensor bias;

    /// Weights as wide as keeps the spread of a row (Glorot, Bengio, AISTATS 2010).
    Dense(String name, int in, int out, SplittableRandom random, int threads) {
        this.in = in;
        this.out = out;
        this.threads = threads;
        weights = Tensor.random(name + " weights", in * out, Math.sqrt(2.0 / (in + out)), random);
        bias = Tensor.random(name + " bias", out, BIAS_DEVIATION, random);
    }

    List<Tensor> tensors() {
        return List.of(weights, bias);
    }

    float[] of(float[] x) {
        int rows = x.length / in;
        float[] y = new float[Math.multiplyExact(rows, out)];
        Blocks.run(rows, BLOCK, threads, (from, to) -> {
            for (int row = from; row < to; row++) {
                System.arraycopy(bias.values(), 0, y, row * out, out);
            }
            VectorMath.addProduct(
                    Matrix.rowMajor(x, from * in, in),
                    Matrix.rowMajor(weights.values(), 0, out),
                    Matrix.rowMajor(y, from * out, out),
                    new Size(to - from, in, 0, out));
        });
        return y;
    }

    /// Adds to the gradients of weights and bias.
    ///
    /// @param x what the layer was given
    /// @param dy gradient with respect to what it made of it
    /// @return gradient with respect to `x`
    float[] back(float[] x, float[] dy) {
        int rows = x.length / in;
        Blocks.run(in, FEW, threads, (from, to) -> weightsBack(x, dy, from, to));
        for (int row = 0; row < rows; row++) {
            VectorMath.axpy(1, dy, row * out, bias.gradient(), 0, out);
        }
        float[] turned = VectorMath.transposed(weights.values(), out);
        float[] dx = new float[x.length];
        Blocks.run(
                rows,
                BLOCK,
                threads,
                (from, to) -> VectorMath.addProduct(
                        Matrix.rowMajor(dy, from * out, out),
                        Matrix.rowMajor(turned, 0, in),
                        Matrix.rowMajor(dx, from * in, in),
                        new Size(to - from, out, 0, in)));
        return dx;
    }

    /// Some rows of the gradient: sums over the rows of `x`, of which as many at a time as stay in the cache.
    private void weightsBack(float[] x, float[] dy, int from, int to) {
        int rows = x.length / in;
        float[] turned = new float[(to - from) * STRETCH];
        for (int start = 0; start < rows; start += STRETCH) {
            int count = Math.min(STRETCH, rows - start);
            for (int row = 0; row < count; row++) {
                for (int column = from; column < to; column++) {
                    turned[(column - from) * STRETCH + row] = x[(start + row) * in + column];
                }
            }
            VectorMath.addProduct(
                    Matrix.rowMajor(turned, 0, STRETCH),
                    Matrix.rowMajor(dy, start * out, out),
                    Matrix.rowMajor(weights.gradient(), from * out, out),
                    new Size(to - from, count, 0, out));
        }
    }
}
