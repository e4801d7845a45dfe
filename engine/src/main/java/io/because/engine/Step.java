package io.because.engine;

import io.because.linear.VectorMath;
import io.because.linear.VectorMath.Matrix;
import io.because.linear.VectorMath.Size;
import java.util.Arrays;

/// Computes one expression into its place from those of its operands; each operation of {@link Expr} has
/// one. Places are those of an {@link Inference.Scratch}.
interface Step {
    Step NOTHING = (batch, s, rows) -> {};

    /// @param rows of the expression
    void run(Batch batch, Inference.Scratch s, int rows);

    default Step then(Step next) {
        return (batch, s, rows) -> {
            run(batch, s, rows);
            next.run(batch, s, rows);
        };
    }

    static Step plus(int left, int right, int columns, int out) {
        return (batch, s, rows) -> {
            int length = rows * columns;
            System.arraycopy(s.of(left), 0, s.of(out), 0, length);
            VectorMath.axpy(1, s.of(right), 0, s.of(out), 0, length);
        };
    }

    static Step floats(String input, int columns, int out) {
        return (batch, s, rows) -> System.arraycopy(batch.numbersOf(input, columns), 0, s.of(out), 0, rows * columns);
    }

    static Step spread(int x, int columns, int out) {
        return (batch, s, rows) -> {
            int each = batch.perShared();
            for (int k = 0; k < rows; k++) {
                System.arraycopy(s.of(x), k / each * columns, s.of(out), k * columns, columns);
            }
        };
    }

    static Step rows(Table table, String input, float[] values, int out) {
        int dimension = table.dimension();
        if (dimension == 1) { // weights of a linear part, of which there are many
            return (batch, s, rows) -> {
                int[] indices = batch.indicesOf(input, table);
                float[] taken = s.of(out);
                for (int k = 0; k < indices.length; k++) {
                    taken[k] = values[indices[k]];
                }
            };
        }
        return (batch, s, rows) -> {
            int[] indices = batch.indicesOf(input, table);
            for (int k = 0; k < indices.length; k++) {
                System.arraycopy(values, indices[k] * dimension, s.of(out), k * dimension, dimension);
            }
        };
    }

    static Step means(Table table, String input, float[] values, int out) {
        int dimension = table.dimension();
        if (dimension == 1) {
            return (batch, s, rows) -> {
                Batch.Bags bags = batch.bagsOf(input, table);
                float[] means = s.of(out);
                for (int k = 0; k < rows; k++) {
                    means[k] = mean(values, bags.values(), bags.offsets()[k], bags.offsets()[k + 1]);
                }
            };
        }
        return (batch, s, rows) -> {
            Batch.Bags bags = batch.bagsOf(input, table);
            Arrays.fill(s.of(out), 0, rows * dimension, 0);
            for (int k = 0; k < rows; k++) {
                int from = bags.offsets()[k];
                int to = bags.offsets()[k + 1];
                for (int at = from; at < to; at++) {
                    VectorMath.axpy(
                            1f / (to - from),
                            values,
                            bags.values()[at] * dimension,
                            s.of(out),
                            k * dimension,
                            dimension);
                }
            }
        };
    }

    private static float mean(float[] values, int[] places, int from, int to) {
        float share = 1f / (to - from);
        float mean = 0;
        for (int at = from; at < to; at++) {
            mean = Math.fma(share, values[places[at]], mean);
        }
        return mean;
    }

    static Step zeros(int columns, int out) {
        return (batch, s, rows) -> Arrays.fill(s.of(out), 0, rows * columns, 0);
    }

    /// The same in all rows.
    static Step row(float[] b, int out) {
        return (batch, s, rows) -> {
            for (int k = 0; k < rows; k++) {
                System.arraycopy(b, 0, s.of(out), k * b.length, b.length);
            }
        };
    }

    static Step addProduct(int x, Matrix w, int out) {
        return (batch, s, rows) -> addProduct(s.matrix(x), w, s.matrix(out), 0, rows);
    }

    /// `(X U ⊙ u) V = X (U diag(u) V)`: the small matrix in brackets is made for each shared row `u`.
    ///
    /// @param scaled a place for `U diag(u)`
    /// @param small a place for the matrix in brackets
    static Step addThroughShared(int x, Matrix up, int u, Matrix down, int scaled, int small, int out) {
        int inner = up.rowStride();
        int depth = up.values().length / inner;
        int columns = down.rowStride();
        return (batch, s, rows) -> {
            int each = batch.perShared();
            for (int shared = 0; shared < batch.shared(); shared++) {
                for (int row = 0; row < depth; row++) {
                    times(up.values(), row * inner, s.of(u), shared * inner, s.of(scaled), row * inner, inner);
                }
                Arrays.fill(s.of(small), 0, depth * columns, 0);
                addProduct(s.matrix(scaled), down, s.matrix(small), 0, depth);
                addProduct(s.matrix(x), s.matrix(small), s.matrix(out), shared * each, each);
            }
        };
    }

    /// `C += A B` for some rows, all row-major.
    private static void addProduct(Matrix a, Matrix b, Matrix c, int first, int rows) {
        int depth = a.rowStride();
        int columns = b.rowStride();
        if (columns == 1) {
            for (int row = first; row < first + rows; row++) {
                c.values()[row] += VectorMath.dot(a.values(), row * depth, b.values(), 0, depth);
            }
        } else {
            VectorMath.addProduct(a, b, c, first, new Size(rows, depth, 0, columns));
        }
    }

    private static void times(float[] x, int xAt, float[] y, int yAt, float[] out, int at, int length) {
        for (int k = 0; k < length; k++) {
            out[at + k] = x[xAt + k] * y[yAt + k];
        }
    }

    static Step productPlus(int left, int right, int y, int columns, int out) {
        return (batch, s, rows) -> {
            float[] factors = s.of(left);
            float[] others = s.of(right);
            float[] added = s.of(y);
            float[] sum = s.of(out);
            for (int k = 0; k < rows * columns; k++) {
                sum[k] = factors[k] * others[k] + added[k];
            }
        };
    }

    static Step plusRow(int x, float[] b, int out) {
        return (batch, s, rows) -> {
            for (int k = 0; k < rows; k++) {
                System.arraycopy(s.of(x), k * b.length, s.of(out), k * b.length, b.length);
                VectorMath.axpy(1, b, 0, s.of(out), k * b.length, b.length);
            }
        };
    }

    static Step times(int x, int y, int columns, int out) {
        return (batch, s, rows) -> times(s.of(x), 0, s.of(y), 0, s.of(out), 0, rows * columns);
    }

    static Step scaled(int x, float factor, int columns, int out) {
        return (batch, s, rows) -> {
            float[] from = s.of(x);
            float[] to = s.of(out);
            for (int k = 0; k < rows * columns; k++) {
                to[k] = factor * from[k];
            }
        };
    }

    /// @param from places, those of what is spread the shared rows
    static Step beside(int[] from, int[] widths, boolean[] spread, int columns, int out) {
        return (batch, s, rows) -> {
            int left = 0;
            for (int part = 0; part < from.length; part++) {
                int each = spread[part] ? batch.perShared() : 1;
                float[] values = s.of(from[part]);
                for (int k = 0; k < rows; k++) {
                    System.arraycopy(values, k / each * widths[part], s.of(out), k * columns + left, widths[part]);
                }
                left += widths[part];
            }
        };
    }

    static Step rowSums(int x, int width, int out) {
        return (batch, s, rows) -> {
            for (int k = 0; k < rows; k++) {
                float sum = 0;
                for (int c = k * width; c < (k + 1) * width; c++) {
                    sum += s.of(x)[c];
                }
                s.of(out)[k] = sum;
            }
        };
    }

    static Step activation(Expr.Activation.Function function, int x, int columns, int out) {
        return (batch, s, rows) -> {
            float[] from = s.of(x);
            float[] to = s.of(out);
            int length = rows * columns;
            switch (function) {
                case RELU -> {
                    for (int k = 0; k < length; k++) {
                        to[k] = Math.max(0, from[k]);
                    }
                }
                case SIGMOID -> {
                    for (int k = 0; k < length; k++) {
                        to[k] = (float) (1 / (1 + Math.exp(-from[k])));
                    }
                }
                case TANH -> {
                    for (int k = 0; k < length; k++) {
                        to[k] = (float) Math.tanh(from[k]);
                    }
                }
            }
        };
    }

    static Step softmax(int x, int columns, int out) {
        return (batch, s, rows) -> {
            for (int row = 0; row < rows * columns; row += columns) {
                float most = Float.NEGATIVE_INFINITY;
                for (int c = row; c < row + columns; c++) {
                    most = Math.max(most, s.of(x)[c]);
                }
                double sum = 0;
                for (int c = row; c < row + columns; c++) {
                    s.of(out)[c] = (float) Math.exp(s.of(x)[c] - most);
                    sum += s.of(out)[c];
                }
                for (int c = row; c < row + columns; c++) {
                    s.of(out)[c] /= (float) sum;
                }
            }
        };
    }

    static Step layerNorm(int x, float[] gain, float[] bias, int out) {
        int columns = gain.length;
        return (batch, s, rows) -> {
            for (int row = 0; row < rows * columns; row += columns) {
                double mean = 0;
                for (int c = 0; c < columns; c++) {
                    mean += s.of(x)[row + c] / (double) columns;
                }
                double variance = 0;
                for (int c = 0; c < columns; c++) {
                    double away = s.of(x)[row + c] - mean;
                    variance += away * away / columns;
                }
                double scale = 1 / Math.sqrt(variance + Expr.LayerNorm.EPSILON);
                for (int c = 0; c < columns; c++) {
                    s.of(out)[row + c] = (float) ((s.of(x)[row + c] - mean) * scale * gain[c] + bias[c]);
                }
            }
        };
    }
}
