package io.because.engine.torch;

import io.because.engine.MovingParts;
import io.because.engine.Optimiser;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/// A parameter or table that lies where it is computed with, and what its optimiser remembers of it.
final class Resident implements MovingParts, AutoCloseable {
    private static final Scalar ONE = new Scalar(1.0);

    private final int rows;
    private final int columns;
    private final Optimiser optimiser;
    private final List<Tensor> parts = new ArrayList<>();

    /// @param values `[rows][columns]`, copied
    Resident(Device device, int rows, int columns, Optimiser optimiser, float[] values) {
        this.rows = rows;
        this.columns = columns;
        this.optimiser = optimiser;
        try (PointerScope _ = new PointerScope()) {
            for (int part = 0; part <= optimiser.moments(); part++) {
                parts.add(device.put(torch.zeros(rows, columns)).retainReference());
            }
            put(0, values);
        } catch (RuntimeException | OutOfMemoryError refused) {
            close();
            throw refused;
        }
    }

    /// The weights themselves.
    Tensor weights() {
        return parts.getFirst();
    }

    boolean isFrozen() {
        return optimiser instanceof Optimiser.Frozen;
    }

    @Override
    public int size() {
        return rows * columns;
    }

    @Override
    public int parts() {
        return parts.size();
    }

    @Override
    public float[] copy(int part) {
        try (PointerScope _ = new PointerScope()) {
            return Native.matrix(parts.get(part).cpu()).array();
        }
    }

    @Override
    public void put(int part, float[] values) {
        try (PointerScope _ = new PointerScope()) {
            parts.get(part).copy_(Native.floats(values, rows, columns));
        }
    }

    /// Takes a step.
    ///
    /// @param touched the rows, each once; null: all
    /// @param gradient `[touched][columns]`
    /// @param step 1 first
    void move(@Nullable Tensor touched, Tensor gradient, double rate, long step) {
        if (touched == null) {
            change(parts, gradient, rate, step);
        } else {
            List<Tensor> some =
                    parts.stream().map(part -> part.index_select(0, touched)).toList();
            change(some, gradient, rate, step);
            for (int k = 0; k < some.size(); k++) {
                parts.get(k).index_copy_(0, touched, some.get(k));
            }
        }
    }

    /// The formulas of {@link Optimiser}.
    private void change(List<Tensor> rows, Tensor g, double rate, long step) {
        Tensor w = rows.getFirst();
        switch (optimiser) {
            case Optimiser.Frozen() -> {}
            case Optimiser.Sgd() -> w.sub_(g, new Scalar(rate));
            case Optimiser.Adagrad() -> {
                Tensor squares = rows.get(1).addcmul_(g, g, ONE);
                w.addcdiv_(g, squares.sqrt().add_(new Scalar(Optimiser.Adagrad.EPSILON)), new Scalar(-rate));
            }
            case Optimiser.Adam adam -> adam(adam, rows, g, rate, step);
            case Optimiser.Ftrl ftrl -> leader(ftrl, rows, g);
        }
    }

    private static void adam(Optimiser.Adam adam, List<Tensor> rows, Tensor g, double rate, long step) {
        double second = Math.sqrt(1 - Math.pow(adam.beta2(), (double) step));
        double pace = rate * second / (1 - Math.pow(adam.beta1(), (double) step));
        Tensor mean = rows.get(1).lerp_(g, new Scalar(1 - adam.beta1()));
        Tensor square = rows.get(2).lerp_(g.square(), new Scalar(1 - adam.beta2()));
        Tensor w = rows.getFirst().mul_(new Scalar(1 - rate * adam.decay()));
        w.addcdiv_(mean, square.sqrt().add_(new Scalar(Optimiser.Adam.EPSILON * second)), new Scalar(-pace));
    }

    private static void leader(Optimiser.Ftrl ftrl, List<Tensor> rows, Tensor g) {
        Tensor w = rows.getFirst();
        Tensor z = rows.get(1);
        Tensor squares = rows.get(2);
        Tensor rootBefore = squares.sqrt();
        Tensor root = squares.addcmul_(g, g, ONE).sqrt();
        Tensor sigma = root.sub(rootBefore).div_(new Scalar(ftrl.rate()));
        z.add_(g).addcmul_(sigma, w, new Scalar(-1.0));
        double ridge = Math.max(Float.MIN_NORMAL, ftrl.beta() / ftrl.rate() + ftrl.l2()); // never 0 / 0
        Tensor beyond = z.abs().sub_(new Scalar(ftrl.l1())).relu_();
        w.copy_(z.sgn()
                .mul_(beyond)
                .neg_()
                .div_(root.div(new Scalar(ftrl.rate())).add_(new Scalar(ridge))));
    }

    /// @param gradient of the touched rows
    /// @return `[rows][columns]`, zeros where nothing was touched
    float[] whole(@Nullable Tensor touched, Tensor gradient) {
        Tensor all = torch.zeros_like(weights());
        return Native.matrix((touched == null ? gradient : all.index_copy_(0, touched, gradient)).cpu())
                .array();
    }

    @Override
    public void close() {
        parts.forEach(Tensor::close);
    }
}
