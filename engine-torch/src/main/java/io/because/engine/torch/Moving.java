package io.because.engine.torch;

import io.because.engine.Optimiser;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/// Weights that an optimiser changes, and what it remembers of them.
final class Moving implements AutoCloseable {
    private final Tensor values;
    private final Optimiser optimiser;
    private final List<Tensor> moments;

    /// @param values owned by this from now on
    Moving(Tensor values, Optimiser optimiser) {
        this.values = values;
        this.optimiser = optimiser;
        int count = switch (optimiser) {
            case Optimiser.Frozen(), Optimiser.Sgd() -> 0;
            case Optimiser.Adagrad() -> 1;
            case Optimiser.Adam _, Optimiser.Ftrl _ -> 2;
        };
        moments = java.util.stream.Stream.generate(() -> torch.zeros_like(values))
                .limit(count)
                .toList();
    }

    Tensor values() {
        return values;
    }

    /// Changes all of it.
    ///
    /// @param step 1 first
    void move(Tensor gradient, double rate, long step) {
        moved(values, moments, gradient, rate, step);
    }

    /// Changes some rows.
    ///
    /// @param rows `[touched]`, each once
    /// @param gradient `[touched][dimension]`
    void move(Tensor rows, Tensor gradient, double rate, long step) {
        Tensor some = values.index_select(0, rows);
        List<Tensor> own =
                moments.stream().map(moment -> moment.index_select(0, rows)).toList();
        moved(some, own, gradient, rate, step);
        values.index_copy_(0, rows, some);
        for (int k = 0; k < own.size(); k++) {
            moments.get(k).index_copy_(0, rows, own.get(k));
        }
    }

    private void moved(Tensor w, List<Tensor> m, Tensor g, double rate, long step) {
        switch (optimiser) {
            case Optimiser.Frozen() -> {}
            case Optimiser.Sgd() -> w.add_(g, scalar(-rate));
            case Optimiser.Adagrad() -> {
                m.getFirst().addcmul_(g, g, scalar(1));
                w.addcdiv_(g, m.getFirst().sqrt().add_(scalar(Optimiser.Adagrad.EPSILON)), scalar(-rate));
            }
            case Optimiser.Adam(var beta1, var beta2, var decay) -> {
                if (decay > 0) {
                    w.mul_(scalar(1 - rate * decay));
                }
                m.getFirst().lerp_(g, scalar(1 - beta1));
                m.getLast().mul_(scalar(beta2)).addcmul_(g, g, scalar(1 - beta2));
                double second = Math.sqrt(1 - Math.pow(beta2, (double) step));
                Tensor spread = m.getLast().sqrt().div_(scalar(second)).add_(scalar(Optimiser.Adam.EPSILON));
                w.addcdiv_(m.getFirst(), spread, scalar(-rate / (1 - Math.pow(beta1, (double) step))));
            }
            case Optimiser.Ftrl ftrl -> follow(ftrl, w, m.getFirst(), m.getLast(), g);
        }
    }

    private static void follow(Optimiser.Ftrl ftrl, Tensor w, Tensor z, Tensor n, Tensor g) {
        Tensor before = n.sqrt();
        n.addcmul_(g, g, scalar(1));
        Tensor after = n.sqrt();
        z.add_(g).sub_(after.sub(before).div_(scalar(ftrl.rate())).mul_(w));
        Tensor beyond = torch.softshrink(z, scalar(ftrl.l1())).neg_();
        w.copy_(beyond.div_(
                after.add_(scalar(ftrl.beta())).div_(scalar(ftrl.rate())).add_(scalar(ftrl.l2()))));
    }

    private static Scalar scalar(double value) {
        return new Scalar(value);
    }

    @Override
    public void close() {
        values.close();
        moments.forEach(Tensor::close);
    }
}
