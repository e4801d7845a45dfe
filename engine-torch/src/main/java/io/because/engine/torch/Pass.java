package io.because.engine.torch;

import io.because.engine.Batch;
import io.because.engine.Expr;
import io.because.engine.Loss;
import io.because.engine.Network;
import io.because.engine.Parameter;
import io.because.engine.Table;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/// One way through a network, recorded by libtorch for the way back. Of each table only the rows that
/// the batch touches take part. Every tensor belongs to the pointer scope of the caller.
final class Pass {
    private final Batch batch;
    private final boolean training;
    private final Map<String, Tensor> leaves = new LinkedHashMap<>();
    private final Map<String, Tensor> rows = new LinkedHashMap<>();
    private final IdentityHashMap<Expr, Tensor> places = new IdentityHashMap<>();
    private final IdentityHashMap<Expr, Tensor> values = new IdentityHashMap<>();

    /// @param order every expression of the network, operands first
    Pass(
            Network network,
            List<Expr> order,
            Map<String, Moving> weights,
            Map<String, TouchedRows> touched,
            Batch batch,
            boolean training) {
        this.batch = batch;
        this.training = training;
        touched.values().forEach(TouchedRows::begin);
        order.forEach(expr -> locate(expr, touched));
        for (Parameter parameter : network.parameters()) {
            leaves.put(parameter.name(), leaf(values(weights, parameter.name()).detach()));
        }
        for (Table table : network.tables()) {
            Tensor own = Native.indices(touched(touched, table).rows());
            rows.put(table.name(), own);
            leaves.put(table.name(), leaf(values(weights, table.name()).index_select(0, own)));
        }
        order.forEach(expr -> values.put(expr, compute(expr)));
    }

    private static Tensor values(Map<String, Moving> weights, String name) {
        return found(weights.get(name), name).values();
    }

    private static TouchedRows touched(Map<String, TouchedRows> touched, Table table) {
        return found(touched.get(table.name()), table.name());
    }

    private static <T> T found(@org.jspecify.annotations.Nullable T known, String name) {
        if (known == null) {
            throw new IllegalStateException("the network has no " + name);
        }
        return known;
    }

    private static Tensor leaf(Tensor tensor) {
        tensor.set_requires_grad(true);
        return tensor;
    }

    /// Finds out which rows are touched.
    private void locate(Expr expr, Map<String, TouchedRows> touched) {
        if (expr instanceof Expr.Rows(var table, var input)) {
            places.put(expr, Native.indices(touched(touched, table).places(batch.indicesOf(input, table))));
        } else if (expr instanceof Expr.MeanOfRows(var table, var input)) {
            Batch.Bags bags = batch.bagsOf(input, table);
            places.put(expr, Native.indices(touched(touched, table).places(bags.values())));
        }
    }

    /// The gradient of what {@link Tensor#backward} was called on, by name of parameter or table; of a
    /// table `[touched][dimension]`.
    Tensor gradient(String name) {
        Tensor gradient = leaf(name).grad();
        return gradient.defined() ? gradient : torch.zeros_like(leaf(name));
    }

    /// The touched rows of a table.
    Tensor rows(Table table) {
        return found(rows.get(table.name()), table.name());
    }

    private Tensor leaf(String name) {
        return found(leaves.get(name), name);
    }

    private Tensor of(Expr expr) {
        return found(values.get(expr), "operand");
    }

    Tensor loss(Loss loss) {
        return switch (loss) {
            case Loss.BinaryCrossEntropy(var logits, var labels) ->
                torch.binary_cross_entropy_with_logits(of(logits), of(labels));
            case Loss.SquaredError(var predicted, var labels) -> torch.mse_loss(of(predicted), of(labels));
            case Loss.FirstOfRow(var logits) ->
                torch.log_softmax(of(logits), 1).narrow(1, 0, 1).mean().neg();
            case Loss.InBatchSoftmax(var users, var items, var logFrequencies, var temperature, var chosen) -> {
                Tensor scores = torch.mm(
                        of(users).mul(new Scalar(1 / temperature)), of(items).t());
                Tensor logs = torch.log_softmax(scores.sub(of(logFrequencies).t()), 1);
                yield (chosen == null ? logs.diag() : chosen(logs, batch.placesOf(chosen)))
                        .mean()
                        .neg();
            }
        };
    }

    /// The entries of a matrix at the places of each of its rows.
    private static Tensor chosen(Tensor matrix, Batch.Bags places) {
        long columns = matrix.size(1);
        long[] flat = new long[places.values().length];
        for (int k = 0; k < places.offsets().length - 1; k++) {
            for (int at = places.offsets()[k]; at < places.offsets()[k + 1]; at++) {
                flat[at] = k * columns + places.values()[at];
            }
        }
        return matrix.view(-1).index_select(0, Native.indices(flat));
    }

    private Tensor compute(Expr expr) {
        return switch (expr) {
            case Expr.Floats(var input, var columns) -> {
                float[] numbers = batch.numbersOf(input, columns);
                yield Native.floats(numbers, numbers.length / columns, columns);
            }
            case Expr.Rows(var table, var _) -> leaf(table.name()).index_select(0, place(expr));
            case Expr.MeanOfRows(var table, var input) -> mean(table, batch.bagsOf(input, table), place(expr));
            case Expr.MatMul(var x, var w) -> torch.mm(of(x), leaf(w.name()));
            case Expr.AddRow(var x, var b) -> of(x).add(leaf(b.name()));
            case Expr.Add(var x, var y) -> of(x).add(of(y));
            case Expr.Multiply(var x, var y) -> of(x).mul(of(y));
            case Expr.Scale(var x, var factor) -> of(x).mul(new Scalar(factor));
            case Expr.Concat(var parts) ->
                torch.cat(new TensorVector(parts.stream().map(this::of).toArray(Tensor[]::new)), 1);
            case Expr.RowSum(var x) -> of(x).sum(1).unsqueeze(1);
            case Expr.Activation(var function, var x) ->
                switch (function) {
                    case RELU -> of(x).relu();
                    case SIGMOID -> of(x).sigmoid();
                    case TANH -> of(x).tanh();
                };
            case Expr.Softmax(var x) -> torch.softmax(of(x), 1);
            case Expr.LayerNorm(var x, var gain, var bias) ->
                torch.layer_norm(
                        of(x),
                        new long[] {gain.columns()},
                        new TensorOptional(leaf(gain.name()).squeeze(0)),
                        new TensorOptional(leaf(bias.name()).squeeze(0)),
                        Expr.LayerNorm.EPSILON,
                        false);
            case Expr.Dropout(var x, var rate) -> training ? torch.dropout(of(x), rate, true) : of(x);
        };
    }

    private Tensor place(Expr expr) {
        return found(places.get(expr), "place");
    }

    private Tensor mean(Table table, Batch.Bags bags, Tensor place) {
        int rows = bags.offsets().length - 1;
        int[] owners = new int[bags.values().length];
        float[] shares = new float[owners.length];
        for (int k = 0; k < rows; k++) {
            for (int at = bags.offsets()[k]; at < bags.offsets()[k + 1]; at++) {
                owners[at] = k;
                shares[at] = 1f / (bags.offsets()[k + 1] - bags.offsets()[k]);
            }
        }
        Tensor weighted = leaf(table.name()).index_select(0, place).mul(Native.floats(shares, shares.length, 1));
        return torch.zeros(rows, table.dimension()).index_add(0, Native.indices(owners), weighted);
    }
}
