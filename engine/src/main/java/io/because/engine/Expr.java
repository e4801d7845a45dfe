package io.because.engine;

import io.because.domain.Require;
import java.util.Arrays;
import java.util.List;

/// A matrix as a formula: a row for each example of a batch, unless said otherwise. Nothing is computed
/// until an engine
/// or {@link Inference} does so for a {@link Batch}.
///
/// Written as in a paper: `user.times(item)`, `Expr.concat(a, b).matmul(w).plus(bias).relu()`.
public sealed interface Expr {
    /// Of the matrix.
    int columns();

    /// What it is made of.
    List<Expr> operands();

    /// Numbers of the batch, `[examples][columns]`.
    record Floats(String input, int columns) implements Expr {
        public Floats {
            Require.positive("columns", columns);
        }

        @Override
        public List<Expr> operands() {
            return List.of();
        }
    }

    /// A row of a table for each example, by a whole number of the batch.
    record Rows(Table table, String input) implements Expr {
        @Override
        public int columns() {
            return table.dimension();
        }

        @Override
        public List<Expr> operands() {
            return List.of();
        }
    }

    /// The mean of several rows of a table for each example; zeros where there are none.
    record MeanOfRows(Table table, String input) implements Expr {
        @Override
        public int columns() {
            return table.dimension();
        }

        @Override
        public List<Expr> operands() {
            return List.of();
        }
    }

    /// `X W`.
    record MatMul(Expr x, Parameter w) implements Expr {
        public MatMul {
            Require.sameLength("columns of x", x.columns(), "rows of " + w.name(), w.rows());
        }

        @Override
        public int columns() {
            return w.columns();
        }

        @Override
        public List<Expr> operands() {
            return List.of(x);
        }
    }

    /// `X + b`, the same row for all examples.
    record AddRow(Expr x, Parameter b) implements Expr {
        public AddRow {
            Require.sameLength("columns of x", x.columns(), "columns of " + b.name(), b.columns());
            Require.that(b.rows() == 1, b.name() + " must be one row, has " + b.rows());
        }

        @Override
        public int columns() {
            return x.columns();
        }

        @Override
        public List<Expr> operands() {
            return List.of(x);
        }
    }

    /// `X + Y`.
    record Add(Expr x, Expr y) implements Expr {
        public Add {
            Require.sameLength("columns of x", x.columns(), "columns of y", y.columns());
        }

        @Override
        public int columns() {
            return x.columns();
        }

        @Override
        public List<Expr> operands() {
            return List.of(x, y);
        }
    }

    /// `X ⊙ Y`.
    record Multiply(Expr x, Expr y) implements Expr {
        public Multiply {
            Require.sameLength("columns of x", x.columns(), "columns of y", y.columns());
        }

        @Override
        public int columns() {
            return x.columns();
        }

        @Override
        public List<Expr> operands() {
            return List.of(x, y);
        }
    }

    /// `f X`.
    record Scale(Expr x, double factor) implements Expr {
        @Override
        public int columns() {
            return x.columns();
        }

        @Override
        public List<Expr> operands() {
            return List.of(x);
        }
    }

    /// Matrices beside each other.
    record Concat(List<Expr> parts) implements Expr {
        public Concat {
            parts = List.copyOf(parts);
            Require.that(!parts.isEmpty(), "parts must not be empty");
        }

        @Override
        public int columns() {
            return parts.stream().mapToInt(Expr::columns).sum();
        }

        @Override
        public List<Expr> operands() {
            return parts;
        }
    }

    /// The sum of each row, `[examples][1]`.
    record RowSum(Expr x) implements Expr {
        @Override
        public int columns() {
            return 1;
        }

        @Override
        public List<Expr> operands() {
            return List.of(x);
        }
    }

    /// A function of each number.
    record Activation(Function function, Expr x) implements Expr {
        public enum Function {
            RELU,
            SIGMOID,
            TANH
        }

        @Override
        public int columns() {
            return x.columns();
        }

        @Override
        public List<Expr> operands() {
            return List.of(x);
        }
    }

    /// `exp x_c / Σ exp x_d` in each row.
    record Softmax(Expr x) implements Expr {
        @Override
        public int columns() {
            return x.columns();
        }

        @Override
        public List<Expr> operands() {
            return List.of(x);
        }
    }

    /// `(x - mean) / √(variance + 1e-5) ⊙ gain + bias` in each row. Ba, Kiros, Hinton, 2016.
    record LayerNorm(Expr x, Parameter gain, Parameter bias) implements Expr {
        public static final float EPSILON = 1e-5f;

        public LayerNorm {
            Require.sameLength("columns of x", x.columns(), "columns of " + gain.name(), gain.columns());
            Require.sameLength("columns of x", x.columns(), "columns of " + bias.name(), bias.columns());
        }

        @Override
        public int columns() {
            return x.columns();
        }

        @Override
        public List<Expr> operands() {
            return List.of(x);
        }
    }

    /// While training each number is 0 with probability `rate`, else divided by what is left.
    record Dropout(Expr x, double rate) implements Expr {
        public Dropout {
            Require.inRange("rate", rate, 0.0, 0.99);
        }

        @Override
        public int columns() {
            return x.columns();
        }

        @Override
        public List<Expr> operands() {
            return List.of(x);
        }
    }

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
}
