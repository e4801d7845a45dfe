package io.because.engine.dl4j;

import io.because.engine.Batch;
import io.because.engine.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.autodiff.listeners.At;
import org.nd4j.autodiff.listeners.Operation;
import org.nd4j.autodiff.samediff.internal.InferenceSession;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/// The way through a graph and back, for one batch after the other.
final class Pass implements AutoCloseable {
    private final Graph graph;
    private final Feed feed;
    private final Map<Parameter, float[]> weights;
    private final Map<Parameter, float[]> gradients = new LinkedHashMap<>();
    private final InferenceSession session;
    private final Arena arena = new Arena();
    private final Map<String, float[]> buffers = new HashMap<>();
    private final List<String> results = new ArrayList<>();

    /// @param weights read for each batch
    Pass(Graph graph, Feed feed, Map<Parameter, float[]> weights) {
        this.graph = graph;
        this.feed = feed;
        this.weights = weights;
        weights.keySet().forEach(p -> gradients.put(p, new float[p.size()]));
        session = new InferenceSession(graph.samediff());
        session.setMmgr(arena);
        results.add(graph.loss());
        graph.parameters().values().forEach(name -> results.add(graph.gradientOf(name)));
        graph.leaves().stream()
                .filter(leaf -> Feed.hasGradient(leaf.expr()))
                .forEach(leaf -> results.add(graph.gradientOf(leaf.name())));
    }

    /// The loss, without dropout.
    double forward(Batch batch) {
        try {
            return of(compute(batch, false, List.of(graph.loss())), graph.loss())
                    .getFloat(0);
        } finally {
            arena.endStep();
        }
    }

    /// The loss. Gradients by rows are left in the tables, those by parameters in {@link #gradient}.
    ///
    /// @param training with dropout
    double forwardAndBack(Batch batch, boolean training) {
        try {
            Map<String, INDArray> values = compute(batch, training, results);
            graph.parameters()
                    .forEach((parameter, name) -> Native.get(of(values, graph.gradientOf(name)), gradient(parameter)));
            for (Graph.Leaf leaf : graph.leaves()) {
                if (Feed.hasGradient(leaf.expr())) {
                    float[] buffer = buffer(leaf, batch.size());
                    Native.get(of(values, graph.gradientOf(leaf.name())), buffer);
                    feed.add(leaf.expr(), batch, buffer);
                }
            }
            return of(values, graph.loss()).getFloat(0);
        } finally {
            arena.endStep();
        }
    }

    /// Of the last batch; zeros where the loss does not depend on it.
    float[] gradient(Parameter parameter) {
        return of(gradients, parameter);
    }

    private static <K, V> V of(Map<K, V> known, K key) {
        V value = known.get(key);
        if (value == null) {
            throw new IllegalStateException("the graph has no " + key);
        }
        return value;
    }

    private Map<String, INDArray> compute(Batch batch, boolean training, List<String> wanted) {
        Map<String, INDArray> given = new LinkedHashMap<>();
        for (Graph.Leaf leaf : graph.leaves()) {
            float[] buffer = buffer(leaf, batch.size());
            feed.read(leaf.expr(), batch, training, buffer);
            given.put(leaf.name(), array(buffer, batch.size(), leaf.expr().columns()));
        }
        graph.parameters().forEach((p, name) -> given.put(name, array(of(weights, p), p.rows(), p.columns())));
        At at = At.defaultAt(training ? Operation.TRAINING : Operation.INFERENCE);
        return session.output(wanted, given, null, List.of(), List.of(), at);
    }

    private INDArray array(float[] values, int rows, int columns) {
        INDArray array = arena.allocate(false, DataType.FLOAT, rows, columns);
        Native.put(values, array);
        return array;
    }

    private float[] buffer(Graph.Leaf leaf, int examples) {
        int length = Math.multiplyExact(examples, leaf.expr().columns());
        return buffers.compute(
                leaf.name(), (_, known) -> known == null || known.length < length ? new float[length] : known);
    }

    @Override
    public void close() {
        arena.close();
    }
}
