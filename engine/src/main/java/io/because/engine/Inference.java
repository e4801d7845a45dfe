package io.because.engine;

import io.because.domain.Require;
import io.because.linear.VectorMath;
import io.because.linear.VectorMath.Matrix;
import io.because.linear.VectorMath.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// An expression with trained weights, computed in plain Java. Thread-safe, each thread with a {@link
/// Scratch} of its own, into which everything is written: nothing is allocated while it computes.
public final class Inference {
    private final List<Expr> order;
    private final IdentityHashMap<Expr, Integer> places = new IdentityHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final Set<Expr> parts; // computed along with what they are a part of
    private final boolean[] isShared; // by place, what has a row for several examples

    /// Computes one expression into its place.
    private interface Step {
        /// @param rows of the expression
        void run(Batch batch, Scratch scratch, int rows);
    }

    /// Where the values of one thread go.
    public static final class Scratch {
        private final int mostExamples;
        private final float[][] values;

        private Scratch(int mostExamples, float[][] values) {
            this.mostExamples = mostExamples;
            this.values = values;
        }

        /// What was computed last at a place.
        float[] of(int place) {
            return values[place];
        }
    }

    /// @param root what is computed
    /// @param weights read, never changed
    /// @throws IllegalArgumentException when weights are missing or of another shape
    public Inference(Expr root, Weights weights) {
        order = Network.inOrder(List.of(root));
        parts = parts(order);
        for (Expr expr : order) {
            places.put(expr, places.size());
            steps.add(parts.contains(expr) ? (_, _, _) -> {} : step(expr, weights));
        }
        isShared = new boolean[order.size()];
        for (Expr expr : Network.inOrder(spread(order))) {
            isShared[place(expr)] = true;
        }
    }

    /// Products that are used once, in a sum, and rows that are spread once, beside others: they need not be written
    /// down.
    private static Set<Expr> parts(List<Expr> order) {
        IdentityHashMap<Expr, Integer> uses = new IdentityHashMap<>();
        order.forEach(expr -> expr.operands().forEach(operand -> uses.merge(operand, 1, Integer::sum)));
        Set<Expr> parts = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Expr expr : order) {
            switch (expr) {
                case Expr.AddRow(Expr.MatMul product, var _) when product.columns() > 1 -> parts.add(product);
                case Expr.Add(Expr.Multiply product, var _) -> parts.add(product);
                case Expr.Concat(var beside) ->
                    beside.stream().filter(Expr.Spread.class::isInstance).forEach(parts::add);
                default -> {}
            }
        }
        parts.removeIf(part -> uses.getOrDefault(part, 0) > 1);
        return parts;
    }

    /// What is given to several examples each.
    private static List<Expr> spread(List<Expr> order) {
        return order.stream()
                .<Expr>mapMulti((expr, into) -> {
                    if (expr instanceof Expr.Spread(var x)) {
                        into.accept(x);
                    }
                })
                .toList();
    }

    /// How many rows the expression at a place has.
    int rows(int place, Batch batch) {
        return isShared[place] ? batch.shared() : batch.size();
    }

    /// @param mostExamples of a batch
    public Scratch scratch(int mostExamples) {
        Require.positive("mostExamples", mostExamples);
        float[][] values = new float[order.size()][];
        for (int k = 0; k < values.length; k++) {
            values[k] = new float[Math.multiplyExact(mostExamples, order.get(k).columns())];
        }
        return new Scratch(mostExamples, values);
    }

    /// @return `[examples][columns]`, the scratch's own array: valid until it is used again, longer
    ///     than the batch needs when it is smaller than the scratch
    public float[] compute(Batch batch, Scratch scratch) {
        Require.that(
                batch.size() <= scratch.mostExamples,
                "a batch of " + batch.size() + " examples does not fit into a scratch of " + scratch.mostExamples);
        for (int k = 0; k < steps.size(); k++) {
            steps.get(k).run(batch, scratch, rows(k, batch));
        }
        return scratch.values[order.size() - 1];
    }

    int place(Expr expr) {
        Integer place = places.get(expr);
        if (place == null) {
            throw new IllegalStateException("operands come before what is made of them");
        }
        return place;
    }

    private Step step(Expr expr, Weights weights) {
        int out = place(expr);
        int columns = expr.columns();
        return switch (expr) {
            case Expr.Floats(var input, var _) ->
                (batch, s, rows) ->
                        System.arraycopy(batch.numbersOf(input, columns), 0, s.values[out], 0, rows * columns);
            case Expr.Rows(var table, var input) -> rows(table, input, weights.of(table), out);
            case Expr.MeanOfRows(var table, var input) -> means(table, input, weights.of(table), out);
            case Expr.MatMul(var x, var w) -> product(place(x), x.columns(), weights.of(w), columns, out);
            case Expr.AddRow(Expr.MatMul product, var b)
            when parts.contains(product) -> dense(product, weights.of(product.w()), weights.of(b), out);
            case Expr.Add(Expr.Multiply product, var y)
            when parts.contains(product) -> productPlus(product, place(y), columns, out);
            case Expr.AddRow(var x, var b) -> plusRow(place(x), weights.of(b), out);
            case Expr.Add(var x, var y) -> {
                int left = place(x);
                int right = place(y);
                yield (batch, s, rows) -> {
                    int length = rows * columns;
                    System.arraycopy(s.values[left], 0, s.values[out], 0, length);
                    VectorMath.axpy(1, s.values[right], 0, s.values[out], 0, length);
                };
            }
            case Expr.Multiply(var x, var y) -> times(place(x), place(y), columns, out);
            case Expr.Scale(var x, var factor) -> scaled(place(x), (float) factor, columns, out);
            case Expr.Concat(var parts) -> beside(parts, columns, out);
            case Expr.RowSum(var x) -> rowSums(place(x), x.columns(), out);
            case Expr.Activation(var function, var x) -> activation(function, place(x), columns, out);
            case Expr.Softmax(var x) -> softmax(place(x), columns, out);
            case Expr.LayerNorm(var x, var gain, var bias) ->
                layerNorm(place(x), weights.of(gain), weights.of(bias), out);
            case Expr.Dropout(var x, var _) -> scaled(place(x), 1, columns, out);
            case Expr.Spread(var x) -> spread(place(x), columns, out);
        };
    }

    private static Step spread(int x, int columns, int out) {
        return (batch, s, rows) -> {
            int each = batch.perShared();
            for (int k = 0; k < rows; k++) {
                System.arraycopy(s.values[x], k / each * columns, s.values[out], k * columns, columns);
            }
        };
    }

    private static Step rows(Table table, String input, float[] values, int out) {
        int dimension = table.dimension();
        return (batch, s, rows) -> {
            int[] indices = batch.indicesOf(input, table);
            for (int k = 0; k < indices.length; k++) {
                System.arraycopy(values, indices[k] * dimension, s.values[out], k * dimension, dimension);
            }
        };
    }

    private static Step means(Table table, String input, float[] values, int out) {
        int dimension = table.dimension();
        return (batch, s, rows) -> {
            Batch.Bags bags = batch.bagsOf(input, table);
            Arrays.fill(s.values[out], 0, rows * dimension, 0);
            for (int k = 0; k < rows; k++) {
                int from = bags.offsets()[k];
                int to = bags.offsets()[k + 1];
                for (int at = from; at < to; at++) {
                    VectorMath.axpy(
                            1f / (to - from),
                            values,
                            bags.values()[at] * dimension,
                            s.values[out],
                            k * dimension,
                            dimension);
                }
            }
        };
    }

    private static Step product(int x, int depth, float[] w, int columns, int out) {
        if (columns == 1) {
            return (batch, s, rows) -> {
                for (int k = 0; k < rows; k++) {
                    s.values[out][k] = VectorMath.dot(s.values[x], k * depth, w, 0, depth);
                }
            };
        }
        return (batch, s, rows) -> {
            Arrays.fill(s.values[out], 0, rows * columns, 0);
            addProduct(s.values[x], w, s.values[out], new Size(rows, depth, 0, columns));
        };
    }

    private static void addProduct(float[] x, float[] w, float[] out, Size size) {
        VectorMath.addProduct(
                Matrix.rowMajor(x, 0, size.depth()),
                Matrix.rowMajor(w, 0, size.to()),
                Matrix.rowMajor(out, 0, size.to()),
                size);
    }

    private Step dense(Expr.MatMul product, float[] w, float[] b, int out) {
        int x = place(product.x());
        int depth = product.x().columns();
        return (batch, s, rows) -> {
            for (int k = 0; k < rows; k++) {
                System.arraycopy(b, 0, s.values[out], k * b.length, b.length);
            }
            addProduct(s.values[x], w, s.values[out], new Size(rows, depth, 0, b.length));
        };
    }

    private Step productPlus(Expr.Multiply product, int y, int columns, int out) {
        int left = place(product.x());
        int right = place(product.y());
        return (batch, s, rows) -> {
            float[] factors = s.values[left];
            float[] others = s.values[right];
            float[] added = s.values[y];
            float[] sum = s.values[out];
            for (int k = 0; k < rows * columns; k++) {
                sum[k] = factors[k] * others[k] + added[k];
            }
        };
    }

    private static Step plusRow(int x, float[] b, int out) {
        return (batch, s, rows) -> {
            for (int k = 0; k < rows; k++) {
                System.arraycopy(s.values[x], k * b.length, s.values[out], k * b.length, b.length);
                VectorMath.axpy(1, b, 0, s.values[out], k * b.length, b.length);
            }
        };
    }

    private static Step times(int x, int y, int columns, int out) {
        return (batch, s, rows) -> {
            float[] left = s.values[x];
            float[] right = s.values[y];
            float[] product = s.values[out];
            for (int k = 0; k < rows * columns; k++) {
                product[k] = left[k] * right[k];
            }
        };
    }

    private static Step scaled(int x, float factor, int columns, int out) {
        return (batch, s, rows) -> {
            float[] from = s.values[x];
            float[] to = s.values[out];
            for (int k = 0; k < rows * columns; k++) {
                to[k] = factor * from[k];
            }
        };
    }

    private Step beside(List<Expr> operands, int columns, int out) {
        boolean[] spread = new boolean[operands.size()];
        int[] from = new int[operands.size()];
        int[] widths = new int[operands.size()];
        for (int k = 0; k < from.length; k++) {
            Expr operand = operands.get(k);
            spread[k] = parts.contains(operand);
            from[k] = place(spread[k] ? operand.operands().getFirst() : operand);
            widths[k] = operand.columns();
        }
        return (batch, s, rows) -> {
            int left = 0;
            for (int part = 0; part < from.length; part++) {
                int each = spread[part] ? batch.perShared() : 1;
                float[] values = s.values[from[part]];
                for (int k = 0; k < rows; k++) {
                    System.arraycopy(values, k / each * widths[part], s.values[out], k * columns + left, widths[part]);
                }
                left += widths[part];
            }
        };
    }

    private static Step rowSums(int x, int width, int out) {
        return (batch, s, rows) -> {
            for (int k = 0; k < rows; k++) {
                float sum = 0;
                for (int c = k * width; c < (k + 1) * width; c++) {
                    sum += s.values[x][c];
                }
                s.values[out][k] = sum;
            }
        };
    }

    private static Step activation(Expr.Activation.Function function, int x, int columns, int out) {
        return (batch, s, rows) -> {
            float[] from = s.values[x];
            float[] to = s.values[out];
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

    private static Step softmax(int x, int columns, int out) {
        return (batch, s, rows) -> {
            for (int row = 0; row < rows * columns; row += columns) {
                float most = Float.NEGATIVE_INFINITY;
                for (int c = row; c < row + columns; c++) {
                    most = Math.max(most, s.values[x][c]);
                }
                double sum = 0;
                for (int c = row; c < row + columns; c++) {
                    s.values[out][c] = (float) Math.exp(s.values[x][c] - most);
                    sum += s.values[out][c];
                }
                for (int c = row; c < row + columns; c++) {
                    s.values[out][c] /= (float) sum;
                }
            }
        };
    }

    private static Step layerNorm(int x, float[] gain, float[] bias, int out) {
        int columns = gain.length;
        return (batch, s, rows) -> {
            for (int row = 0; row < rows * columns; row += columns) {
                double mean = 0;
                for (int c = 0; c < columns; c++) {
                    mean += s.values[x][row + c] / (double) columns;
                }
                double variance = 0;
                for (int c = 0; c < columns; c++) {
                    double away = s.values[x][row + c] - mean;
                    variance += away * away / columns;
                }
                double scale = 1 / Math.sqrt(variance + Expr.LayerNorm.EPSILON);
                for (int c = 0; c < columns; c++) {
                    s.values[out][row + c] = (float) ((s.values[x][row + c] - mean) * scale * gain[c] + bias[c]);
                }
            }
        };
    }
}
