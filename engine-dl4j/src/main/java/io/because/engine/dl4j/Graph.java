package io.because.engine.dl4j;

import io.because.engine.Expr;
import io.because.engine.Loss;
import io.because.engine.Parameter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.autodiff.loss.LossReduce;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.internal.SameDiffOp;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/// A loss and its gradients in SameDiff. All that changes from step to step is given from outside:
/// parameters, and what a batch fills, {@link #leaves}. Fits batches of any size.
///
/// The way back is put together here, operation by operation: SameDiff's own knows no gradients of what is
/// given from outside, and prints each operation on the standard output.
final class Graph {
    /// Rows of a batch: any number.
    private static final long EXAMPLES = -1;

    private final SameDiff graph = SameDiff.create();
    private final Map<Parameter, String> parameters = new LinkedHashMap<>();
    private final IdentityHashMap<Expr, SDVariable> values = new IdentityHashMap<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private final SDVariable loss;

    /// What a batch fills.
    ///
    /// @param expr numbers, rows, means of rows, or a dropout, which wants the factor of each number
    record Leaf(String name, Expr expr) {}

    Graph(Loss of) {
        graph.setEnableCache(false); // the arena keeps arrays; what the session notes of them would only grow
        loss = loss(of);
        differentiate();
    }

    SameDiff samediff() {
        return graph;
    }

    List<Leaf> leaves() {
        return leaves;
    }

    /// Those that the loss depends on, and their names in the graph.
    Map<Parameter, String> parameters() {
        return parameters;
    }

    /// The name of the loss.
    String loss() {
        return loss.name();
    }

    /// The name of the gradient by a parameter or leaf.
    String gradientOf(String given) {
        return graph.getVariable(given).gradient().name();
    }

    private void differentiate() {
        List<SameDiffOp> forward = new ArrayList<>(graph.getOps().values());
        graph.setGradientForVariableName(loss.name(), graph.constant(Nd4j.scalar(1f)));
        for (SameDiffOp op : forward.reversed()) {
            List<SDVariable> gradients = op.getOutputsOfOp().stream()
                    .map(graph::getVariable)
                    .filter(SDVariable::hasGradient)
                    .map(SDVariable::gradient)
                    .toList();
            if (!gradients.isEmpty()) {
                op.getOp().diff(gradients);
            }
        }
    }

    private SDVariable loss(Loss of) {
        return switch (of) {
            case Loss.BinaryCrossEntropy(var logits, var labels) ->
                graph.loss()
                        .sigmoidCrossEntropy(
                                of(labels),
                                of(logits),
                                graph.constant(Nd4j.scalar(1f)),
                                LossReduce.MEAN_BY_NONZERO_WEIGHT_COUNT,
                                0);
            case Loss.SquaredError(var predicted, var labels) ->
                graph.math().squaredDifference(of(predicted), of(labels)).mean();
            case Loss.FirstOfRow(var logits) -> firstOfRow(of(logits), logits.columns());
            case Loss.FirstOfGroup(var logits, var size) ->
                firstOfRow(of(logits).reshape(-1, size), size);
            case Loss.InBatchSoftmax(var users, var items, var logFrequencies, var temperature) -> {
                SDVariable scores =
                        graph.mmul(of(users), of(items), false, true, false).mul(1 / temperature);
                SDVariable corrected = scores.sub(graph.transpose(of(logFrequencies)));
                SDVariable logarithms = graph.nn().logSoftmax(corrected, 1);
                yield graph.math().diagPart(logarithms).mean().neg();
            }
        };
    }

    private SDVariable firstOfRow(SDVariable logits, int columns) {
        SDVariable first = graph.constant(Nd4j.zeros(DataType.FLOAT, 1, columns).putScalar(0, 0, 1));
        return graph.nn().logSoftmax(logits, 1).mul(first).mean().mul(-columns);
    }

    private SDVariable of(Expr expr) {
        SDVariable known = values.get(expr);
        if (known == null) {
            known = compute(expr);
            values.put(expr, known);
        }
        return known;
    }

    private SDVariable compute(Expr expr) {
        return switch (expr) {
            case Expr.Floats _, Expr.Rows _, Expr.MeanOfRows _ -> leaf(expr);
            case Expr.MatMul(var x, var w) -> graph.mmul(of(x), of(w));
            case Expr.AddRow(var x, var b) -> of(x).add(of(b));
            case Expr.Add(var x, var y) -> of(x).add(of(y));
            case Expr.Multiply(var x, var y) -> of(x).mul(of(y));
            case Expr.Scale(var x, var factor) -> of(x).mul(factor);
            case Expr.Concat(var parts) ->
                graph.concat(1, parts.stream().map(this::of).toArray(SDVariable[]::new));
            case Expr.RowSum(var x) -> of(x).sum(true, 1);
            case Expr.Activation(var function, var x) ->
                switch (function) {
                    case RELU -> graph.nn().relu(of(x), 0);
                    case SIGMOID -> graph.nn().sigmoid(of(x));
                    case TANH -> graph.nn().tanh(of(x));
                };
            case Expr.Softmax(var x) -> graph.nn().softmax(of(x), 1);
            case Expr.LayerNorm(var x, var gain, var bias) -> layerNorm(of(x), of(gain), of(bias));
            case Expr.Dropout(var x, var _) -> of(x).mul(leaf(expr));
        };
    }

    /// SameDiff's own knows no epsilon.
    private SDVariable layerNorm(SDVariable x, SDVariable gain, SDVariable bias) {
        SDVariable centred = x.sub(x.mean(true, 1));
        SDVariable variance = centred.mul(centred).mean(true, 1);
        SDVariable deviation = graph.math().sqrt(variance.add(Expr.LayerNorm.EPSILON));
        return centred.div(deviation).mul(gain).add(bias);
    }

    private SDVariable leaf(Expr expr) {
        Leaf leaf = new Leaf("leaf" + leaves.size(), expr);
        leaves.add(leaf);
        return graph.placeHolder(leaf.name(), DataType.FLOAT, EXAMPLES, expr.columns());
    }

    private SDVariable of(Parameter parameter) {
        String known = parameters.get(parameter);
        if (known != null) {
            return graph.getVariable(known);
        }
        String name = "parameter" + parameters.size();
        parameters.put(parameter, name);
        return graph.placeHolder(name, DataType.FLOAT, parameter.rows(), parameter.columns());
    }
}
