package io.because.gnn;

import io.because.model.ModelType;

/// The only way to obtain this module's model types; the classes behind it stay package-private.
public final class Graphs {
    private Graphs() {}

    public static ModelType gfCf(GfCfParams params) {
        return new GfCf(params);
    }
}
