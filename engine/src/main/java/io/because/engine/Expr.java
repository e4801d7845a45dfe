package io.because.engine;

import io.because.domain.Require;
import java.util.Arrays;
import java.util.List;

/// A matrix as a formula: a row for each example of a batch, unless said otherwise. Nothing is computed
/// until an engine or {@link Inference} does so for a {@link Batch}.
///
/// Written as in a paper: `user.times(item)`, `Expr.concat(a, b).matmul(w).plus(bias).relu()`.
public sealed interface Expr {
    /// Of the matrix.
    default int columns() {
        return switch (this) {
            case Floats(var _, var columns) -> columns;
            case Rows(var table, var _) -> table.dimension();
            case MeanOfRows(var table, var _) -> table.dimension();
            case MatMul(var _, var w) -> w.columns();
            case AddRow(var x, var _) -> x.columns();
            case Add(var x, var _) -> x.columns();
            case Multiply(var x, var _) -> x.columns();
            case Scale(var x, var _) -> x.columns();
            case Concat(var parts) -> parts.stream().mapToInt(Expr::columns).sum();
            case RowSum _ -> 1;
            case Activation(var _, var x) -> x.columns();
            case Softmax(var x) -> x.columns();
            case LayerNorm(var x, var _, var _) -> x.columns();
            case Dropout(var x, var _) -> x.columns();
            case Spread(var x) -> x.columns();
        };
    }

    /// What it is made of.
    default List<Expr> operands() {
        return switch (this) {
            case Floats _, Rows _, MeanOfRows _ -> List.of();
            case MatMul(var x, var _) -> List.of(x);
            case AddRow(var x, var _) -> List.of(x);
            case Add(var x, var y) -> List.of(x, y);
            case Multiply(var x, var y) -> List.of(x, y);
            case Scale(var x, var _) -> List.of(x);
            case Concat(var parts) -> parts;
            case RowSum(var x) -> List.of(x);
            case Activation(var _, var x) -> List.of(x);
            case Softmax(var x) -> List.of(x);
            case LayerNorm(var x, var _, var _) -> List.of(x);
            case Dropout(var x, var _) -> List.of(x);
            case Spread(var x) -> List.of(x);
        };
    }

    /// The same operation on other operands.
    default Expr on(List<Expr> operands) {
        return switch (this) {
            case Floats _, Rows _, MeanOfRows _ -> this;
            case MatMul(var _, var w) -> new MatMul(operands.getFirst(), w);
            case AddRow(var _, var b) -> new AddRow(operands.getFirst(), b);
            case Add _ -> new Add(operands.getFirst(), operands.getLast());
            case Multiply _ -> new Multiply(operands.getFirst(), operands.getLast());
            case Scale(var _, var factor) -> new Scale(operands.getFirst(), factor);
            case Concat _ -> new Concat(operands);
            case RowSum _ -> new RowSum(operands.getFirst());
            case Activation(var function, var _) -> new Activation(function, operands.getFirst());
            case Softmax _ -> new Softmax(operands.getFirst());
            case LayerNorm(var _, var gain, var bias) -> new LayerNorm(operands.getFirst(), gain, bias);
            case Dropout(var _, var rate) -> new Dropout(operands.getFirst(), rate);
            case Spread _ -> new Spread(operands.getFirst());
        };
    }

    /// Numbers of the batch, `[examples][columns]`.
    record Floats(String input, int columns) implements Expr {
        public Floats {
            Require.positive("columns", columns);
        }
    }

    /// What a batch finds in a table.
    sealed interface Lookup extends Expr {
        Table table();

        String input();
    }

    /// A row of a table for each example, by a whole number of the batch.
    record Rows(Table table, String input) implements Lookup {}

    /// The mean of several rows of a table for each example; zeros where there are none.
    record MeanOfRows(Table table, String input) implements Lookup {}

    /// `X W`.
    record MatMul(Expr x, Parameter w) implements Expr {
        public MatMul {
            Require.sameLength("columns of x", x.columns(), "rows of " + w.name(), w.rows());
        }
    }

    /// `X + b`, the same row for all examples.
    record AddRow(Expr x, Parameter b) implements Expr {
        public AddRow {
            Require.sameLength("columns of x", x.columns(), "columns of " + b.name(), b.columns());
            Require.that(b.rows() == 1, b.name() + " must be one row, has " + b.rows());
        }
    }

    /// `X + Y`.
    record Add(Expr x, Expr y) implements Expr {
        public Add {
            Require.sameLength("columns of x", x.columns(), "columns of y", y.columns());
        }
    }

    /// `X ⊙ Y`.
    record Multiply(Expr x, Expr y) implements Expr {
        public Multiply {
            Require.sameLength("columns of x", x.columns(), "columns of y", y.columns());
        }
    }

    /// `f X`.
    record Scale(Expr x, double factor) implements Expr {}

    /// Matrices beside each other.
    record Concat(List<Expr> parts) implements Expr {
        public Concat {
            parts = List.copyOf(parts);
            Require.that(!parts.isEmpty(), "parts must not be empty");
        }
    }

    /// The sum of each row, `[examples][1]`.
    record RowSum(Expr x) implements Expr {}

    /// A function of each number.
    record Activation(Function function, Expr x) implements Expr {
        public enum Function {
            RELU,
            SIGMOID,
            TANH
        }
    }

    /// `exp x_c / Σ exp x_d` in each row.
    record Softmax(Expr x) implements Expr {}

    /// `(x - mean) / √(variance + 1e-5) ⊙ gain + bias` in each row. Ba, Kiros, Hinton, 2016.
    record LayerNorm(Expr x, Parameter gain, Parameter bias) implements Expr {
        public static final float EPSILON = 1e-5f;

        public LayerNorm {
            Require.sameLength("columns of x", x.columns(), "columns of " + gain.name(), gain.columns());
            Require.sameLength("columns of x", x.columns(), "columns of " + bias.name(), bias.columns());
        }
    }

    /// While training each number is 0 with probability `rate`, else divided by what is left.
    record Dropout(Expr x, double rate) implements Expr {
        public Dropout {
            Require.inRange("rate", rate, 0.0, 0.99);
        }
    }

    /// A row for each example out of the fewer rows that they share, such as the user of many candidates: the
    /// first `examples / shared` examples get the first row. What `x` is made of has only the shared rows.
    record Spread(Expr x) implements Expr {}

    static Expr concat(Expr... parts) {
        return new Concat(Arrays.asList(parts));
    }

    default Expr matmul(Parameter w) {
        return new MatMul(this, w);
    }

    default Expr plus(Expr other) {
        return new Add(this, other);
    }

    default Expr plus(Parameter row) {
        return new AddRow(this, row);
    }

    default Expr minus(Expr other) {
        return plus(other.scaled(-1));
    }

    default Expr times(Expr other) {
        return new Multiply(this, other);
    }

    default Expr scaled(double factor) {
        return new Scale(this, factor);
    }

    default Expr rowSum() {
        return new RowSum(this);
    }

    /// The product of rows, `[examples][1]`.
    default Expr dot(Expr other) {
        return times(other).rowSum();
    }

    default Expr relu() {
        return new Activation(Activation.Function.RELU, this);
    }

    default Expr sigmoid() {
        return new Activation(Activation.Function.SIGMOID, this);
    }

    default Expr tanh() {
        return new Activation(Activation.Function.TANH, this);
    }

    default Expr softmax() {
        return new Softmax(this);
    }

    default Expr layerNorm(Parameter gain, Parameter bias) {
        return new LayerNorm(this, gain, bias);
    }

    default Expr dropout(double rate) {
        return new Dropout(this, rate);
    }

    default Expr spread() {
        return new Spread(this);
    }
}
