package io.because.app;

import io.because.engine.Batch;
import io.because.engine.Engine;
import io.because.engine.Expr;
import io.because.engine.Loss;
import io.because.engine.Network;
import io.because.engine.Optimiser;
import io.because.engine.Table;
import io.because.engine.Trainer;
import java.util.Locale;

/// A step of training, to see whether an engine works on this machine.
final class EngineCheck {
    private static final int ROWS = 4;
    private static final int DIMENSION = 8;

    private EngineCheck() {}

    /// @return what worked, in words
    /// @throws RuntimeException when it does not, whatever its library throws
    static String of(Engine engine) {
        Expr score = new Table("users", ROWS, DIMENSION, 0.1)
                .rows("user")
                .dot(new Table("items", ROWS, DIMENSION, 0.1).rows("item"));
        Network network = new Network(new Loss.BinaryCrossEntropy(score, new Expr.Floats("label", 1)), score);
        Batch batch = new Batch(2).indices("user", 0, 1).indices("item", 2, 3).numbers("label", 1, 0);
        try (Trainer trainer = engine.trainer(network, network.initial(1), Optimiser.Adam.DEFAULT, 1, 1)) {
            double before = trainer.step(batch, 0.01);
            double after = trainer.loss(batch);
            if (!(after < before)) {
                throw new IllegalStateException("a step of training raised the loss from " + before + " to " + after);
            }
            return String.format(
                    Locale.ROOT,
                    "%s; a step of training lowered the loss from %.4f to %.4f",
                    engine.backend(),
                    before,
                    after);
        }
    }
}
