package io.because.engine.torch;

import io.because.engine.Batch;
import io.because.engine.Expr;
import io.because.engine.Network;
import io.because.engine.Optimiser;
import io.because.engine.Parameter;
import io.because.engine.Table;
import io.because.engine.Trainer;
import io.because.engine.Weights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/// Each step has a pointer scope of its own: what it made in native memory is gone when it ends.
final class TorchTrainer implements Trainer {
    private final Network network;
    private final List<Expr> order;
    private final Map<String, Moving> weights = new LinkedHashMap<>();
    private final Map<String, TouchedRows> touched = new LinkedHashMap<>();
    private long steps;

    TorchTrainer(Network network, Weights initial, Optimiser optimiser) {
        this.network = network;
        order = network.expressions();
        for (Parameter p : network.parameters()) {
            weights.put(
                    p.name(),
                    new Moving(Native.floats(initial.of(p), p.rows(), p.columns()), either(p.own(), optimiser)));
        }
        for (Table t : network.tables()) {
            weights.put(
                    t.name(),
                    new Moving(Native.floats(initial.of(t), t.rows(), t.dimension()), either(t.own(), optimiser)));
            touched.put(t.name(), new TouchedRows(t));
        }
    }

    private static Optimiser either(@Nullable Optimiser own, Optimiser all) {
        return own == null ? all : own;
    }

    @Override
    public double step(Batch batch, double rate) {
        try (PointerScope _ = new PointerScope()) {
            Pass pass = pass(batch, true);
            Tensor loss = pass.loss(network.loss());
            double before = loss.item_double();
            if (!Double.isFinite(before)) {
                throw new IllegalStateException("the loss is " + before);
            }
            loss.backward();
            weights.keySet().forEach(name -> requireFinite(pass.gradient(name), name));
            move(pass, rate);
            return before;
        }
    }

    private static void requireFinite(Tensor gradient, String name) {
        double sum = gradient.sum().item_double();
        if (!Double.isFinite(sum)) {
            throw new IllegalStateException("gradients of " + name + " are not finite");
        }
    }

    private void move(Pass pass, double rate) {
        steps++;
        AutoGradMode recording = new AutoGradMode(false);
        try {
            for (Parameter p : network.parameters()) {
                moving(p.name()).move(pass.gradient(p.name()), rate, steps);
            }
            for (Table t : network.tables()) {
                moving(t.name()).move(pass.rows(t), pass.gradient(t.name()), rate, steps);
            }
        } finally {
            recording.close();
        }
    }

    private Moving moving(String name) {
        Moving moving = weights.get(name);
        if (moving == null) {
            throw new IllegalStateException("the network has no " + name);
        }
        return moving;
    }

    private Pass pass(Batch batch, boolean training) {
        return new Pass(network, order, weights, touched, batch, training);
    }

    @Override
    public double loss(Batch batch) {
        try (PointerScope _ = new PointerScope()) {
            return pass(batch, false).loss(network.loss()).item_double();
        }
    }

    @Override
    public Weights gradients(Batch batch) {
        try (PointerScope _ = new PointerScope()) {
            Pass pass = pass(batch, false);
            pass.loss(network.loss()).backward();
            Weights gradients = new Weights();
            network.parameters().forEach(p -> gradients.put(p.name(), Native.array(pass.gradient(p.name()))));
            for (Table t : network.tables()) {
                Tensor whole = torch.zeros(t.rows(), t.dimension());
                whole.index_copy_(0, pass.rows(t), pass.gradient(t.name()));
                gradients.put(t.name(), Native.array(whole));
            }
            return gradients;
        }
    }

    @Override
    public Weights weights() {
        Weights copy = new Weights();
        weights.forEach((name, moving) -> copy.put(name, Native.array(moving.values())));
        return copy;
    }

    @Override
    public void close() {
        weights.values().forEach(Moving::close);
    }
}
