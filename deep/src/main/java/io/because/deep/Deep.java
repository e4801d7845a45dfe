package io.because.deep;

import io.because.engine.Engine;
import io.because.model.ModelType;
import java.util.function.Supplier;

/// The only way to obtain this module's models; the classes behind it stay package-private.
public final class Deep {
    private Deep() {}

    /// @param engine asked for when a fit begins; restoring and scoring need none
    public static ModelType ncf(NcfParams params, Supplier<Engine> engine) {
        return new Ncf(params, engine);
    }

    /// @param engine asked for when a fit begins; restoring and scoring need none
    public static ModelType dot(DotParams params, Supplier<Engine> engine) {
        return new Dot(params, engine);
    }
}
