package io.because.deep;

import io.because.engine.Engine;
import io.because.model.ModelType;
import java.util.function.Function;

/// The only way to obtain this module's models; the classes behind it stay package-private.
public final class Deep {
    private Deep() {}

    /// @param engines by name, asked for when a fit begins; restoring and scoring need none
    public static ModelType ncf(NcfParams params, Function<String, Engine> engines) {
        return new Ncf(params, engines);
    }

    /// @param engines by name, asked for when a fit begins; restoring and scoring need none
    public static ModelType dot(DotParams params, Function<String, Engine> engines) {
        return new Dot(params, engines);
    }

    /// @param engines by name, asked for when a fit begins; restoring and scoring need none
    public static ModelType wideDeep(WideDeepParams params, Function<String, Engine> engines) {
        return new WideDeep(params, engines);
    }

    /// @param engines by name, asked for when a fit begins; restoring and scoring need none
    public static ModelType deepFm(DeepFmParams params, Function<String, Engine> engines) {
        return new DeepFm(params, engines);
    }

    /// @param engines by name, asked for when a fit begins; restoring and scoring need none
    public static ModelType dcn(DcnParams params, Function<String, Engine> engines) {
        return new Dcn(params, engines);
    }
}
