package io.because.engine.torch;

import io.because.engine.Batch;
import io.because.engine.Expr;
import io.because.engine.Loss;
import io.because.engine.Parameter;
import java.util.IdentityHashMap;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/// One way through a network, recorded by libtorch for the way back: only what the loss is made of.
/// Every tensor belongs to the pointer scope of the caller.
final class Pass {
    private final Batch batch;
    private final Place place;
    private final Precision precision;
    private final Leaves leaves;
    private final boolean training;
    private final IdentityHashMap<Expr, Tensor> values = new IdentityHashMap<>();

    /// @param training with dropout
    Pass(Batch batch, Place place, Precision precision, Leaves leaves, boolean training) {
        this.batch = batch;
        this.place = place;
        this.precision = precision;
        this.leaves = leaves;
        this.training = training;
    }

    /// Each expression is computed once.
    private Tensor of(Expr expr) {
        Tensor known = values.get(expr);
        if (known == null) {
            known = compute(expr);
            values.put(expr, known);
        }
        return known;
    }

    Outcome outcome(Loss loss) {
        return switch (loss) {
            case Loss.BinaryCrossEntropy(var logits, var labels) ->
                Outcome.of(torch.binary_cross_entropy_with_logits(of(logits), of(labels)));
            case Loss.SquaredError(var predicted, var labels) -> Outcome.of(torch.mse_loss(of(predicted), of(labels)));
            case Loss.FirstOfRow(var logits) -> first(of(logits));
            case Loss.FirstOfGroup(var logits, var size) -> first(of(logits).view(-1, size));
            case Loss.InBatchSoftmax(var users, var items, var logFrequencies, var temperature, var chosen) ->
                SharedSoftmax.of(
                                chosen == null ? itself() : batch.placesOf(chosen),
                                of(items).size(0),
                                precision,
                                place)
                        .outcome(of(users), of(items), of(logFrequencies), temperature);
        };
    }

    /// Example `k` chose item `k`.
    private Batch.Bags itself() {
        return Batch.Bags.each(IntStream.range(0, batch.size()).toArray());
    }

    private static Outcome first(Tensor logits) {
        return Outcome.of(torch.log_softmax(logits, 1).narrow(1, 0, 1).mean().neg());
    }

    private Tensor compute(Expr expr) {
        return switch (expr) {
            case Expr.Floats(var input, var columns) -> {
                float[] numbers = batch.numbersOf(input, columns);
                yield place.put(Native.floats(numbers, numbers.length / columns, columns));
            }
            case Expr.Lookup lookup -> leaves.of(lookup);
            case Expr.MatMul(var x, var w) -> precision.product(of(x), leaves.of(w));
            case Expr.AddRow(Expr.MatMul product, var b) -> dense(product, b);
            case Expr.AddRow(var x, var b) -> of(x).add(leaves.of(b));
            case Expr.Add(var x, var y) -> of(x).add(of(y));
            case Expr.Multiply(var x, var y) -> of(x).mul(of(y));
            case Expr.Scale(var x, var factor) -> of(x).mul(new Scalar(factor));
            case Expr.Concat(var parts) ->
                torch.cat(new TensorVector(parts.stream().map(this::of).toArray(Tensor[]::new)), 1);
            case Expr.RowSum(var x) -> of(x).sum(1).unsqueeze(1);
            case Expr.Activation(var function, Expr.AddRow(Expr.MatMul product, var b))
            when function == Expr.Activation.Function.RELU -> dense(product, b).relu_();
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
                        new TensorOptional(leaves.of(gain).squeeze(0)),
                        new TensorOptional(leaves.of(bias).squeeze(0)),
                        Expr.LayerNorm.EPSILON,
                        false);
            case Expr.Dropout(var x, var rate) -> training ? torch.dropout(of(x), rate, true) : of(x);
            case Expr.Spread(var x) ->
                of(x).unsqueeze(1).repeat(1, batch.perShared(), 1).view(-1, x.columns());
        };
    }

    /// A layer of its own memory, even where another expression has the same.
    private Tensor dense(Expr.MatMul product, Parameter bias) {
        return precision.dense(leaves.of(bias), of(product.x()), leaves.of(product.w()));
    }
}
