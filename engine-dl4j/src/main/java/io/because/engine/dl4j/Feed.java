package io.because.engine.dl4j;

import io.because.engine.Batch;
import io.because.engine.Expr;
import io.because.engine.MovingWeights;
import io.because.engine.NativeMatrix;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/// What weights and a batch give to a graph.
///
/// @param dropout null: nothing is dropped
record Feed(
        Arena arena,
        MovingWeights weights,
        Batch batch,
        @Nullable RandomGenerator dropout) {
    /// By the names of the leaves.
    Map<String, INDArray> of(List<Graph.Leaf> leaves) {
        Map<String, INDArray> given = new LinkedHashMap<>();
        Map<Expr.Lookup, INDArray> looked = new LinkedHashMap<>();
        for (Graph.Leaf leaf : leaves) {
            INDArray array = of(leaf);
            given.put(leaf.name(), array);
            if (leaf instanceof Graph.Leaf.Looked(var _, var lookup)) {
                looked.put(lookup, array);
            }
        }
        Map<Expr.Lookup, NativeMatrix> into = new LinkedHashMap<>();
        looked.forEach((lookup, array) -> into.put(lookup, Native.matrix(array)));
        weights.look(batch, into);
        looked.values().forEach(Native::written);
        return given;
    }

    private INDArray of(Graph.Leaf leaf) {
        return switch (leaf) {
            case Graph.Leaf.Weights(var _, var parameter) ->
                filled(weights.of(parameter).array(), parameter.columns());
            case Graph.Leaf.Looked(var _, var lookup) ->
                arena.allocate(false, DataType.FLOAT, batch.rows(lookup), lookup.columns());
            case Graph.Leaf.Numbers(var _, var floats) ->
                filled(batch.numbersOf(floats.input(), floats.columns()), floats.columns());
            case Graph.Leaf.Mask(var _, var dropout) ->
                filled(factors(dropout.rate(), rows(dropout) * dropout.columns()), dropout.columns());
            case Graph.Leaf.Ones _ -> ones();
            case Graph.Leaf.Chosen(var _, var input, var items) -> filled(shares(input, rows(items)), rows(items));
        };
    }

    private INDArray filled(float[] values, int columns) {
        INDArray array = arena.allocate(false, DataType.FLOAT, values.length / columns, columns);
        Native.put(values, array);
        return array;
    }

    private INDArray ones() {
        float[] ones = new float[batch.perShared()];
        Arrays.fill(ones, 1);
        INDArray array = arena.allocate(false, DataType.FLOAT, 1, ones.length, 1);
        Native.put(ones, array);
        return array;
    }

    private float[] factors(double rate, int count) {
        float[] factors = new float[count];
        Arrays.fill(factors, dropout == null ? 1 : (float) (1 / (1 - rate)));
        if (dropout != null) {
            for (int k = 0; k < count; k++) {
                factors[k] = dropout.nextDouble() < rate ? 0 : factors[k];
            }
        }
        return factors;
    }

    private float[] shares(String input, int items) {
        Batch.Bags chosen = batch.placesOf(input);
        float[] shares = new float[Math.multiplyExact(batch.size(), items)];
        for (int k = 0; k < batch.size(); k++) {
            for (int at = chosen.offsets()[k]; at < chosen.offsets()[k + 1]; at++) {
                shares[k * items + chosen.values()[at]] += 1f / chosen.values().length;
            }
        }
        return shares;
    }

    /// Those of its operands, whichever.
    private int rows(Expr expr) {
        if (expr instanceof Expr.Floats(var input, var columns)) {
            return batch.numbersOf(input, columns).length / columns;
        }
        if (expr instanceof Expr.Spread) {
            return batch.size();
        }
        return expr instanceof Expr.Lookup lookup
                ? batch.rows(lookup)
                : rows(expr.operands().getFirst());
    }
}
