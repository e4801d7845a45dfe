package io.because.engine.dl4j;

import io.because.engine.Expr;
import io.because.engine.MovingWeights;
import io.because.engine.NativeMatrix;
import io.because.engine.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nd4j.linalg.api.ndarray.INDArray;

/// One way through a graph and back. What it gives is valid until it is closed.
final class Pass implements AutoCloseable {
    private final Graph graph;
    private final Arena arena;
    private final List<Graph.Leaf> differentiated;
    private final Map<String, INDArray> values;

    /// Computes all that will be asked for.
    ///
    /// @param moves the names of weights whose gradients will be
    Pass(Graph graph, Feed feed, Predicate<String> moves) {
        this.graph = graph;
        arena = feed.arena();
        differentiated = graph.leaves().stream()
                .filter(leaf -> differentiated(leaf, moves))
                .toList();
        List<String> wanted = Stream.concat(
                        Stream.of(graph.loss()), differentiated.stream().map(graph::gradient))
                .toList();
        values = graph.compute(feed.of(graph.leaves()), wanted);
    }

    private static boolean differentiated(Graph.Leaf leaf, Predicate<String> moves) {
        return switch (leaf) {
            case Graph.Leaf.Weights(var _, var parameter) -> moves.test(parameter.name());
            case Graph.Leaf.Looked(var _, var lookup) ->
                moves.test(lookup.table().name());
            case Graph.Leaf.Numbers _, Graph.Leaf.Mask _, Graph.Leaf.Chosen _, Graph.Leaf.Ones _ -> false;
        };
    }

    double loss() {
        return value(graph.loss()).getFloat(0);
    }

    MovingWeights.Gradients gradients() {
        Map<Parameter, NativeMatrix> parameters = new LinkedHashMap<>();
        Map<Expr.Lookup, NativeMatrix> lookups = new LinkedHashMap<>();
        for (Graph.Leaf leaf : differentiated) {
            NativeMatrix gradient = Native.matrix(rowMajor(value(graph.gradient(leaf))));
            if (leaf instanceof Graph.Leaf.Weights(var _, var parameter)) {
                parameters.put(parameter, gradient);
            } else if (leaf instanceof Graph.Leaf.Looked(var _, var lookup)) {
                lookups.put(lookup, gradient);
            }
        }
        return new MovingWeights.Gradients(parameters, lookups);
    }

    private INDArray rowMajor(INDArray array) {
        return array.ordering() == 'c' && !array.isView() ? array : arena.dup(array);
    }

    private INDArray value(String name) {
        INDArray value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("the graph did not compute " + name);
        }
        return value;
    }

    @Override
    public void close() {
        arena.endStep();
    }
}
