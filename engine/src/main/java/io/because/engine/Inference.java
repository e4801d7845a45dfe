package io.because.engine;

import io.because.domain.Require;
import io.because.linear.VectorMath.Matrix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// An expression with trained weights, computed in plain Java. Thread-safe, each thread with a {@link
/// Scratch} of its own, into which everything is written: once compiled, nothing is allocated while it computes.
public final class Inference {
    private final List<Expr> order;
    private final IdentityHashMap<Expr, Integer> places = new IdentityHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final Set<Expr> parts; // computed along with what they are a part of
    private final boolean[] isShared; // by place, what has a row for several examples

    /// Where the values of one thread go.
    public static final class Scratch {
        private final int mostExamples;
        private final float[][] values;
        private final Matrix[] matrices; // the same, made once, or each product would make them anew

        private Scratch(int mostExamples, List<Expr> order) {
            this.mostExamples = mostExamples;
            values = new float[order.size()][];
            matrices = new Matrix[order.size()];
            for (int k = 0; k < values.length; k++) {
                int columns = order.get(k).columns();
                values[k] = new float[Math.multiplyExact(mostExamples, columns)];
                matrices[k] = Matrix.rowMajor(values[k], 0, columns);
            }
        }

        /// What was computed last at a place.
        float[] of(int place) {
            return values[place];
        }

        Matrix matrix(int place) {
            return matrices[place];
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
    static List<Expr> spread(List<Expr> order) {
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
        return new Scratch(mostExamples, order);
    }

    /// @return `[examples][columns]`, the scratch's own array: valid until it is used again, longer
    ///     than the batch needs when it is smaller than the scratch
    public float[] compute(Batch batch, Scratch scratch) {
        if (batch.size() > scratch.mostExamples) { // no sentence is made where all is well
            throw new IllegalArgumentException(
                    "a batch of " + batch.size() + " examples does not fit into a scratch of " + scratch.mostExamples);
        }
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
            case Expr.Floats(var input, var _) -> Step.floats(input, columns, out);
            case Expr.Rows(var table, var input) -> Step.rows(table, input, weights.of(table), out);
            case Expr.MeanOfRows(var table, var input) -> Step.means(table, input, weights.of(table), out);
            case Expr.MatMul(var x, var w) -> Step.product(place(x), x.columns(), weights.of(w), columns, out);
            case Expr.AddRow(Expr.MatMul(var x, var w), var b)
            when parts.contains(expr.operands().getFirst()) ->
                Step.dense(place(x), x.columns(), weights.of(w), weights.of(b), out);
            case Expr.Add(Expr.Multiply(var x, var factor), var y)
            when parts.contains(expr.operands().getFirst()) ->
                Step.productPlus(place(x), place(factor), place(y), columns, out);
            case Expr.AddRow(var x, var b) -> Step.plusRow(place(x), weights.of(b), out);
            case Expr.Add(var x, var y) -> Step.plus(place(x), place(y), columns, out);
            case Expr.Multiply(var x, var y) -> Step.times(place(x), place(y), columns, out);
            case Expr.Scale(var x, var factor) -> Step.scaled(place(x), (float) factor, columns, out);
            case Expr.Concat(var operands) -> beside(operands, columns, out);
            case Expr.RowSum(var x) -> Step.rowSums(place(x), x.columns(), out);
            case Expr.Activation(var function, var x) -> Step.activation(function, place(x), columns, out);
            case Expr.Softmax(var x) -> Step.softmax(place(x), columns, out);
            case Expr.LayerNorm(var x, var gain, var bias) ->
                Step.layerNorm(place(x), weights.of(gain), weights.of(bias), out);
            case Expr.Dropout(var x, var _) -> Step.scaled(place(x), 1, columns, out);
            case Expr.Spread(var x) -> Step.spread(place(x), columns, out);
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
        return Step.beside(from, widths, spread, columns, out);
    }
}
