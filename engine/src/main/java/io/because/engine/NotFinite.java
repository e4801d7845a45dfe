package io.because.engine;

import java.util.List;
import java.util.Optional;

/// Finds what made a loss no number: the first weights or expression, in order of evaluation, with a number that is
/// not finite. In plain Java, whichever engine computed the loss.
public final class NotFinite {
    private final Weights weights;
    private final Batch batch;

    private NotFinite(Weights weights, Batch batch) {
        this.weights = weights;
        this.batch = batch;
    }

    /// @param weights that the loss was computed with
    /// @return what to throw, with the name of what was found
    public static IllegalStateException loss(double loss, Network network, Weights weights, Batch batch) {
        String first = network.loss().operands().stream()
                .flatMap(operand -> {
                    boolean shared = network.loss().sharedOperands().contains(operand);
                    return new NotFinite(weights, shared ? batch.ofShared() : batch).first(operand).stream();
                })
                .findFirst()
                .orElse("all that it is made of is finite without dropout");
        return new IllegalStateException("the loss is " + loss + ": " + first);
    }

    private Optional<String> first(Expr root) {
        Inference inference = new Inference(root, weights);
        Inference.Scratch scratch = inference.scratch(Math.max(batch.size(), batch.shared()));
        inference.compute(batch, scratch);
        for (Expr expr : Network.inOrder(List.of(root))) {
            for (Parameter parameter : Network.ofExpr(expr)) {
                float[] values = weights.of(parameter);
                int at = first(values, values.length);
                if (at >= 0) {
                    return Optional.of(said("the weights " + parameter.name(), values[at], at / parameter.columns()));
                }
            }
            int place = inference.place(expr);
            float[] values = scratch.of(place);
            int at = inference.isPart(expr) ? -1 : first(values, inference.rows(place, batch) * expr.columns());
            if (at >= 0) {
                return Optional.of(said(name(expr), values[at], at / expr.columns()));
            }
        }
        return Optional.empty();
    }

    private static int first(float[] values, int count) {
        int at = 0;
        while (at < count && Float.isFinite(values[at])) {
            at++;
        }
        return at < count ? at : -1;
    }

    private static String said(String name, float value, int row) {
        return name + " have " + value + " in row " + row;
    }

    /// By what was computed last.
    private static String name(Expr expr) {
        return switch (expr) {
            case Expr.Floats(var input, var _) -> "the numbers " + input;
            case Expr.Lookup lookup -> "the rows of " + lookup.table().name() + " by " + lookup.input();
            case Expr.MatMul(var _, var w) -> "the products with " + w.name();
            case Expr.AddRow(var _, var b) -> "the sums with " + b.name();
            case Expr.LayerNorm(var _, var gain, var _) -> "the normalised rows by " + gain.name();
            case Expr.Add(var _, var y) -> "the sums with " + name(y);
            case Expr.Multiply(var _, var y) -> "the products with " + name(y);
            case Expr.Scale(var x, var factor) -> factor + " times " + name(x);
            case Expr.Concat(var parts) -> "the columns from " + name(parts.getFirst()) + " on";
            case Expr.RowSum(var x) -> "the row sums of " + name(x);
            case Expr.Activation(var function, var x) -> function + " of " + name(x);
            case Expr.Softmax(var x) -> "softmax of " + name(x);
            case Expr.Dropout(var x, var _) -> name(x);
            case Expr.Spread(var x) -> name(x);
        };
    }
}
