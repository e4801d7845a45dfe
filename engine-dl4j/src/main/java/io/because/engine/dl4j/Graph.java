package io.because.engine.dl4j;

import io.because.engine.Expr;
import io.because.engine.Loss;
import io.because.engine.Parameter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.autodiff.listeners.At;
import org.nd4j.autodiff.listeners.Operation;
import org.nd4j.autodiff.loss.LossReduce;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.internal.InferenceSession;
import org.nd4j.autodiff.samediff.internal.SameDiffOp;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/// A loss and its gradients in SameDiff. All numbers are given from outside, step by step: {@link #leaves}. Fits
/// batches of any size.
///
/// The way back is put together here, operation by operation: SameDiff's own knows no gradients of what is given from
/// outside, and prints each operation on the standard output.
final class Graph {
    /// As many rows as are given.
    private static final long ANY = -1;

    private final SameDiff graph = SameDiff.create();
    private final List<Leaf> leaves = new ArrayList<>();
    private final IdentityHashMap<Expr, SDVariable> values = new IdentityHashMap<>();
    private final SDVariable loss;
    private final InferenceSession session;

    /// What is given from outside, by its name in the graph.
    sealed interface Leaf {
        String name();

        record Weights(String name, Parameter parameter) implements Leaf {}

        record Looked(String name, Expr.Lookup lookup) implements Leaf {}

        record Numbers(String name, Expr.Floats floats) implements Leaf {}

        /// Factors of the numbers of an expression: 0 of those that are dropped.
        record Mask(String name, Expr.Dropout dropout) implements Leaf {}

        /// `[examples][items]`: which share of all chosen items this one is.
        record Chosen(String name, String input, Expr items) implements Leaf {}

        /// `[1][examples that share a row][1]`.
        record Ones(String name) implements Leaf {}
    }

    /// @param arena of all that is computed
    Graph(Loss of, Arena arena) {
        graph.setEnableCache(false); // the arena keeps arrays; what the session notes of them would only grow
        loss = loss(of);
        session = new InferenceSession(graph);
        session.setMmgr(arena);
    }

    /// @param given by the names of all leaves
    Map<String, INDArray> compute(Map<String, INDArray> given, List<String> wanted) {
        return session.output(wanted, given, null, List.of(), List.of(), At.defaultAt(Operation.TRAINING));
    }

    List<Leaf> leaves() {
        return leaves;
    }

    /// The name of the loss.
    String loss() {
        return loss.name();
    }

    /// The name of the gradient by a leaf.
    String gradient(Leaf leaf) {
        if (!loss.hasGradient()) {
            differentiate();
        }
        return graph.getVariable(leaf.name()).gradient().name();
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
            case Loss.BinaryCrossEntropy(var logits, var labels) -> crossEntropy(of(logits), of(labels));
            case Loss.SquaredError(var predicted, var labels) ->
                graph.math().squaredDifference(of(predicted), of(labels)).mean();
            case Loss.FirstOfRow(var logits) -> firstOfRow(of(logits), logits.columns());
            case Loss.FirstOfGroup(var logits, var size) ->
                firstOfRow(of(logits).reshape(-1, size), size);
            case Loss.InBatchSoftmax softmax -> inBatch(softmax);
        };
    }

    private SDVariable crossEntropy(SDVariable logits, SDVariable labels) {
        SDVariable weight = graph.constant(Nd4j.scalar(1f));
        return graph.loss().sigmoidCrossEntropy(labels, logits, weight, LossReduce.MEAN_BY_NONZERO_WEIGHT_COUNT, 0);
    }

    private SDVariable firstOfRow(SDVariable logits, int columns) {
        SDVariable first = graph.constant(Nd4j.zeros(DataType.FLOAT, 1, columns).putScalar(0, 0, 1));
        return graph.nn().logSoftmax(logits, 1).mul(first).mean().mul(-columns);
    }

    private SDVariable inBatch(Loss.InBatchSoftmax softmax) {
        SDVariable users = of(softmax.users()).mul(1 / softmax.temperature());
        SDVariable scores = graph.mmul(users, of(softmax.items()), false, true, false);
        SDVariable logs = graph.nn().logSoftmax(scores.sub(graph.transpose(of(softmax.logFrequencies()))), 1);
        if (softmax.chosen() == null) {
            return graph.math().diagPart(logs).mean().neg();
        }
        Leaf.Chosen chosen = new Leaf.Chosen(nextName(), softmax.chosen(), softmax.items());
        return logs.mul(given(chosen, ANY)).sum().neg();
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
            case Expr.Floats floats -> given(new Leaf.Numbers(nextName(), floats), floats.columns());
            case Expr.Lookup lookup -> of(lookup);
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
            case Expr.Spread(var x) -> spread(of(x), x.columns());
            case Expr.Dropout dropout ->
                of(dropout.x()).mul(given(new Leaf.Mask(nextName(), dropout), dropout.columns()));
        };
    }

    private SDVariable spread(SDVariable shared, int columns) {
        Leaf leaf = new Leaf.Ones(nextName());
        leaves.add(leaf);
        SDVariable ones = graph.placeHolder(leaf.name(), DataType.FLOAT, 1, ANY, 1);
        return shared.reshape(-1, 1, columns).mul(ones).reshape(-1, columns);
    }

    /// SameDiff's own knows no epsilon.
    private SDVariable layerNorm(SDVariable x, SDVariable gain, SDVariable bias) {
        SDVariable centred = x.sub(x.mean(true, 1));
        SDVariable variance = centred.mul(centred).mean(true, 1);
        SDVariable deviation = graph.math().sqrt(variance.add(Expr.LayerNorm.EPSILON));
        return centred.div(deviation).mul(gain).add(bias);
    }

    /// The same for equal ones.
    private SDVariable of(Expr.Lookup lookup) {
        for (Leaf leaf : leaves) {
            if (leaf instanceof Leaf.Looked(var name, var known) && known.equals(lookup)) {
                return graph.getVariable(name);
            }
        }
        return given(new Leaf.Looked(nextName(), lookup), lookup.columns());
    }

    private SDVariable of(Parameter parameter) {
        for (Leaf leaf : leaves) {
            if (leaf instanceof Leaf.Weights(var name, var known) && known.equals(parameter)) {
                return graph.getVariable(name);
            }
        }
        Leaf leaf = new Leaf.Weights(nextName(), parameter);
        leaves.add(leaf);
        return graph.placeHolder(leaf.name(), DataType.FLOAT, parameter.rows(), parameter.columns());
    }

    private String nextName() {
        return "leaf" + leaves.size();
    }

    private SDVariable given(Leaf leaf, long columns) {
        leaves.add(leaf);
        return graph.placeHolder(leaf.name(), DataType.FLOAT, ANY, columns);
    }
}
