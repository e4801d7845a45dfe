package io.because.engine;

import io.because.domain.Require;
import java.util.Arrays;
import java.util.List;

/// How a score changes with the numbers that it was made from, in plain Java: what explains a trained
/// network. Not thread-safe.
public final class InputGradients {
    private final Expr root;
    private final List<Expr> order;
    private final Inference inference;
    private final Weights weights;
    private final Inference.Scratch values;
    private final float[][] gradients; // by place in the order

    /// @param root one column
    /// @param mostExamples of a batch
    public InputGradients(Expr root, Weights weights, int mostExamples) {
        Require.that(root.columns() == 1, "only a single column can be explained");
        this.root = root;
        this.weights = weights;
        order = Network.inOrder(List.of(root));
        inference = Inference.ofEach(root, weights);
        values = inference.scratch(mostExamples);
        gradients = order.stream()
                .map(expr -> new float[mostExamples * expr.columns()])
                .toArray(float[][]::new);
    }

    /// @param input numbers of the batch, as the network reads them
    /// @return `[rows][columns]`, the derivative of each example's score by its own numbers; where examples share a
    ///     row, of the sum of their scores
    public float[] of(Batch batch, Expr.Floats input) {
        inference.compute(batch, values);
        for (float[] gradient : gradients) {
            Arrays.fill(gradient, 0);
        }
        Arrays.fill(gradient(root), 0, batch.size(), 1);
        for (int k = order.size() - 1; k >= 0; k--) {
            passOn(order.get(k), batch, inference.rows(k, batch));
        }
        float[] sum = new float[batch.numbersOf(input.input(), input.columns()).length];
        for (Expr expr : order) {
            if (expr.equals(input)) {
                float[] own = gradient(expr);
                for (int at = 0; at < sum.length; at++) {
                    sum[at] += own[at];
                }
            }
        }
        return sum;
    }

    private float[] gradient(Expr expr) {
        return gradients[inference.place(expr)];
    }

    private float[] value(Expr expr) {
        return values.of(inference.place(expr));
    }

    /// Adds to the operands' gradients what comes through this expression.
    private void passOn(Expr expr, Batch batch, int rows) {
        int columns = expr.columns();
        float[] g = gradient(expr);
        switch (expr) {
            case Expr.Floats _,
                    Expr.Rows _,
                    Expr.MeanOfRows _,
                    Expr.Dropout _ -> {} // a dropout's is that of its operand
            case Expr.MatMul(var x, var w) -> product(g, weights.of(w), gradient(x), rows, columns);
            case Expr.AddRow(var x, var _) -> add(1, g, gradient(x), rows * columns);
            case Expr.Add(var x, var y) -> {
                add(1, g, gradient(x), rows * columns);
                add(1, g, gradient(y), rows * columns);
            }
            case Expr.Multiply(var x, var y) -> {
                addProduct(g, value(y), gradient(x), rows * columns);
                addProduct(g, value(x), gradient(y), rows * columns);
            }
            case Expr.Scale(var x, var factor) -> add((float) factor, g, gradient(x), rows * columns);
            case Expr.Concat(var parts) -> apart(g, parts, rows, columns);
            case Expr.RowSum(var x) -> {
                float[] own = gradient(x);
                for (int at = 0; at < rows * x.columns(); at++) {
                    own[at] += g[at / x.columns()];
                }
            }
            case Expr.Activation(var function, var x) ->
                activation(function, g, value(expr), gradient(x), rows * columns);
            case Expr.Softmax(var x) -> softmax(g, value(expr), gradient(x), rows, columns);
            case Expr.LayerNorm(var x, var gain, var _) -> layerNorm(g, value(x), weights.of(gain), gradient(x), rows);
            case Expr.Spread(var x) -> gathered(g, gradient(x), rows, batch.perShared() * columns, columns);
        }
    }

    private static void add(float factor, float[] g, float[] into, int length) {
        for (int at = 0; at < length; at++) {
            into[at] += factor * g[at];
        }
    }

    /// @param width numbers of the examples that share a row
    private static void gathered(float[] g, float[] into, int rows, int width, int columns) {
        for (int at = 0; at < rows * columns; at++) {
            into[at / width * columns + at % columns] += g[at];
        }
    }

    private static void addProduct(float[] g, float[] other, float[] into, int length) {
        for (int at = 0; at < length; at++) {
            into[at] += g[at] * other[at];
        }
    }

    /// `G Wᵀ`
    private static void product(float[] g, float[] w, float[] into, int rows, int columns) {
        int depth = w.length / columns;
        for (int row = 0; row < rows; row++) {
            for (int d = 0; d < depth; d++) {
                float sum = 0;
                for (int c = 0; c < columns; c++) {
                    sum += g[row * columns + c] * w[d * columns + c];
                }
                into[row * depth + d] += sum;
            }
        }
    }

    private void apart(float[] g, List<Expr> parts, int rows, int columns) {
        int left = 0;
        for (Expr part : parts) {
            float[] own = gradient(part);
            for (int row = 0; row < rows; row++) {
                for (int c = 0; c < part.columns(); c++) {
                    own[row * part.columns() + c] += g[row * columns + left + c];
                }
            }
            left += part.columns();
        }
    }

    /// @param y what the function gave
    private static void activation(Expr.Activation.Function function, float[] g, float[] y, float[] into, int length) {
        for (int at = 0; at < length; at++) {
            into[at] += g[at]
                    * switch (function) {
                        case RELU -> y[at] > 0 ? 1 : 0;
                        case SIGMOID -> y[at] * (1 - y[at]);
                        case TANH -> 1 - y[at] * y[at];
                    };
        }
    }

    /// `y ⊙ (g - Σ g ⊙ y)` in each row.
    private static void softmax(float[] g, float[] y, float[] into, int rows, int columns) {
        for (int row = 0; row < rows * columns; row += columns) {
            float sum = 0;
            for (int c = row; c < row + columns; c++) {
                sum += g[c] * y[c];
            }
            for (int c = row; c < row + columns; c++) {
                into[c] += y[c] * (g[c] - sum);
            }
        }
    }

    /// With `n = (x - mean) / spread` and `h = g ⊙ gain`: `(h - mean h - n · mean (h ⊙ n)) / spread` in each row.
    private static void layerNorm(float[] g, float[] x, float[] gain, float[] into, int rows) {
        int columns = gain.length;
        for (int row = 0; row < rows * columns; row += columns) {
            double mean = 0;
            double squares = 0;
            for (int c = row; c < row + columns; c++) {
                mean += x[c] / (double) columns;
                squares += (double) x[c] * x[c] / columns;
            }
            double spread = Math.sqrt(squares - mean * mean + Expr.LayerNorm.EPSILON);
            double sum = 0;
            double product = 0;
            for (int c = 0; c < columns; c++) {
                double h = g[row + c] * gain[c];
                sum += h / columns;
                product += h * (x[row + c] - mean) / spread / columns;
            }
            for (int c = 0; c < columns; c++) {
                double h = g[row + c] * gain[c];
                into[row + c] += (float) ((h - sum - (x[row + c] - mean) / spread * product) / spread);
            }
        }
    }
}
