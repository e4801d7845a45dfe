package io.because.engine.dl4j;

import io.because.engine.Batch;
import io.because.engine.Network;
import io.because.engine.Optimiser;
import io.because.engine.Parameter;
import io.because.engine.Table;
import io.because.engine.Trainer;
import io.because.engine.Weights;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// The weights and what their optimisers remember are Java's; native memory holds one batch's numbers.
final class Dl4jTrainer implements Trainer {
    private final Map<Parameter, Moving> parameters = new LinkedHashMap<>();
    private final Map<Table, Moving> tables = new LinkedHashMap<>();
    private final Map<String, TableRows> rows = new LinkedHashMap<>();
    private final Pass pass;
    private long steps;

    Dl4jTrainer(Network network, Weights initial, Optimiser optimiser, long seed) {
        Map<Parameter, float[]> values = new LinkedHashMap<>();
        for (Parameter p : network.parameters()) {
            values.put(p, initial.of(p).clone());
            parameters.put(p, new Moving(values.get(p), either(p.own(), optimiser)));
        }
        for (Table t : network.tables()) {
            Moving moving = new Moving(initial.of(t).clone(), either(t.own(), optimiser));
            tables.put(t, moving);
            rows.put(t.name(), new TableRows(t, moving));
        }
        pass = new Pass(new Graph(network.loss()), new Feed(rows, new SplittableRandom(seed)), values);
    }

    private static Optimiser either(@Nullable Optimiser own, Optimiser all) {
        return own == null ? all : own;
    }

    @Override
    public double step(Batch batch, double rate) {
        try {
            double before = pass.forwardAndBack(batch, true);
            if (!Double.isFinite(before)) {
                throw new IllegalStateException("the loss is " + before);
            }
            requireFinite();
            steps++;
            parameters.forEach(
                    (p, moving) -> moving.move(new Moving.Slice(0, 0, p.size()), pass.gradient(p), rate, steps));
            rows.values().forEach(table -> table.move(rate, steps));
            return before;
        } finally {
            rows.values().forEach(TableRows::clear);
        }
    }

    private void requireFinite() {
        for (Parameter p : parameters.keySet()) {
            requireFinite(Moving.sum(pass.gradient(p), p.size()), p.name());
        }
        rows.forEach((name, table) -> requireFinite(table.sum(), name));
    }

    private static void requireFinite(double sum, String name) {
        if (!Double.isFinite(sum)) {
            throw new IllegalStateException("gradients of " + name + " are not finite, their sum is " + sum);
        }
    }

    @Override
    public double loss(Batch batch) {
        return pass.forward(batch);
    }

    @Override
    public Weights gradients(Batch batch) {
        try {
            pass.forwardAndBack(batch, false);
            Weights gradients = new Weights();
            parameters
                    .keySet()
                    .forEach(p -> gradients.put(p.name(), pass.gradient(p).clone()));
            rows.forEach((name, table) -> gradients.put(name, table.gradient()));
            return gradients;
        } finally {
            rows.values().forEach(TableRows::clear);
        }
    }

    @Override
    public Weights weights() {
        Weights copy = new Weights();
        parameters.forEach((p, moving) -> copy.put(p.name(), moving.values().clone()));
        tables.forEach((t, moving) -> copy.put(t.name(), moving.values().clone()));
        return copy;
    }

    @Override
    public void close() {
        pass.close();
    }
}
