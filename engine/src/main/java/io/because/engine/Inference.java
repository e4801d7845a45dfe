package io.because.engine;

import io.because.domain.Require;
import io.because.linear.VectorMath.Matrix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// An expression with trained weights, computed in plain Java. Thread-safe, each thread with a {@link
/// Scratch} of its own, into which everything is written: once compiled, nothing is allocated while it computes.
public final class Inference {
    private final List<Expr> order;
    private final IdentityHashMap<Expr, Integer> places = new IdentityHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final Set<Expr> parts; // computed along with what they are a part of
    private final boolean[] isShared; // by place, what has a row for several examples
    private final int[] widths; // by place, of what is written there
    private final int[] leastRows; // by place, even of a scratch for few examples

    /// Where the values of one thread go.
    public static final class Scratch {
        private final int mostExamples;
        private final float[][] values;
        private final Matrix[] matrices; // the same, made once, or each product would make them anew

        private Scratch(int mostExamples, int[] leastRows, int[] widths) {
            this.mostExamples = mostExamples;
            values = new float[widths.length][];
            matrices = new Matrix[widths.length];
            for (int k = 0; k < values.length; k++) {
                values[k] = new float[Math.multiplyExact(Math.max(mostExamples, leastRows[k]), widths[k])];
                matrices[k] = Matrix.rowMajor(values[k], 0, widths[k]);
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
        this(Network.inOrder(List.of(root)), Inference::parts, weights);
    }

    private Inference(List<Expr> order, Function<List<Expr>, Set<Expr>> together, Weights weights) {
        this.order = order;
        parts = together.apply(order);
        widths = order.stream().mapToInt(Expr::columns).toArray();
        leastRows = new int[widths.length];
        for (Expr expr : order) {
            places.put(expr, expr instanceof Expr.Dropout(var x, var _) ? place(x) : steps.size());
            steps.add(parts.contains(expr) ? Step.NOTHING : step(expr, weights, place(expr)));
        }
        isShared = new boolean[order.size()];
        for (Expr expr : Network.inOrder(spread(order))) {
            isShared[place(expr)] = true;
        }
    }

    /// The same for batches in which many examples share rows, as the candidates of a user do: what is shared is
    /// multiplied once, so that results are equal up to rounding only.
    ///
    /// @throws IllegalArgumentException when weights are missing or of another shape
    public static Inference ofSharing(Expr root, Weights weights) {
        SharedProducts products = new SharedProducts(weights);
        Expr arranged = products.arranged(root);
        return new Inference(arranged, products.weights());
    }

    /// The same with the value of every expression in its place.
    static Inference ofEach(Expr root, Weights weights) {
        return new Inference(Network.inOrder(List.of(root)), _ -> Set.of(), weights);
    }

    /// What is used once, and need not be written down: what a product is added to, products in a sum, rows that are
    /// spread beside others, and what {@link Step#addThroughShared} goes through.
    private static Set<Expr> parts(List<Expr> order) {
        IdentityHashMap<Expr, Integer> uses = new IdentityHashMap<>();
        order.forEach(expr -> expr.operands().forEach(operand -> uses.merge(operand, 1, Integer::sum)));
        Predicate<Expr> once = expr -> uses.getOrDefault(expr, 0) == 1;
        Set<Expr> parts = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Expr expr : order) {
            switch (expr) {
                case Expr.AddRow(Expr.MatMul product, var _) when once.test(product) -> parts.add(product);
                case Expr.Add(var sum, Expr.MatMul product)
                when once.test(product) -> {
                    parts.add(product);
                    if (once.test(sum) && isLinear(sum)) {
                        parts.add(sum);
                    }
                }
                case Expr.Add(Expr.Multiply product, var _) when once.test(product) -> parts.add(product);
                case Expr.Concat(var beside) ->
                    beside.stream()
                            .filter(Expr.Spread.class::isInstance)
                            .filter(once)
                            .forEach(parts::add);
                case Expr.MatMul(Expr.Multiply through, var _)
                when once.test(through)
                        && through.x() instanceof Expr.MatMul up
                        && once.test(up)
                        && through.y() instanceof Expr.Spread u -> {
                    parts.addAll(List.of(through, up));
                    if (once.test(u)) {
                        parts.add(u);
                    }
                }
                default -> {}
            }
        }
        return parts;
    }

    /// Gradients need no value of such an expression.
    private static boolean isLinear(Expr expr) {
        return expr instanceof Expr.Add
                || expr instanceof Expr.AddRow
                || expr instanceof Expr.MatMul
                || expr instanceof Expr.Spread;
    }

    /// Whether its values are not written down.
    boolean isPart(Expr expr) {
        return parts.contains(expr);
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
        return new Scratch(mostExamples, leastRows, widths);
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
        return scratch.values[place(order.getLast())];
    }

    int place(Expr expr) {
        Integer place = places.get(expr);
        if (place == null) {
            throw new IllegalStateException("operands come before what is made of them");
        }
        return place;
    }

    private Step step(Expr expr, Weights weights, int out) {
        int columns = expr.columns();
        return switch (expr) {
            case Expr.Floats(var input, var _) -> Step.floats(input, columns, out);
            case Expr.Rows(var table, var input) -> Step.rows(table, input, weights.of(table), out);
            case Expr.MeanOfRows(var table, var input) -> Step.means(table, input, weights.of(table), out);
            case Expr.MatMul product -> Step.zeros(columns, out).then(added(product, weights, out));
            case Expr.AddRow(Expr.MatMul product, var b)
            when parts.contains(product) -> Step.row(weights.of(b), out).then(added(product, weights, out));
            case Expr.Add(var sum, Expr.MatMul product)
            when parts.contains(product) ->
                (parts.contains(sum) ? step(sum, weights, out) : Step.scaled(place(sum), 1, columns, out))
                        .then(added(product, weights, out));
            case Expr.Add(Expr.Multiply product, var y)
            when parts.contains(product) ->
                Step.productPlus(place(product.x()), place(product.y()), place(y), columns, out);
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
            case Expr.Dropout _ -> Step.NOTHING; // its place is that of what is dropped in training only
            case Expr.Spread(var x) -> Step.spread(place(x), columns, out);
        };
    }

    /// Adds a product to what stands at a place.
    private Step added(Expr.MatMul product, Weights weights, int out) {
        Matrix w = matrix(product.w(), weights);
        if (product.x() instanceof Expr.Multiply(Expr.MatMul up, Expr.Spread(var u)) && parts.contains(up)) {
            int small = place(product.x());
            leastRows[place(up)] = up.w().rows();
            leastRows[small] = up.w().rows();
            widths[small] = w.rowStride();
            return Step.addThroughShared(place(up.x()), matrix(up.w(), weights), place(u), w, place(up), small, out);
        }
        return Step.addProduct(place(product.x()), w, out);
    }

    private static Matrix matrix(Parameter w, Weights weights) {
        return Matrix.rowMajor(weights.of(w), 0, w.columns());
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
