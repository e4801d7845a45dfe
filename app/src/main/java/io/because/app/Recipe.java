package io.because.app;

import io.because.model.ModelType;
import java.util.List;
import java.util.function.Function;

/// How a model is made from its params.
///
/// @param recorded the params that it has unless it is told otherwise
/// @param type the model with these
record Recipe<P extends Record>(P recorded, Function<P, ModelType> made, ModelType type) {
    Recipe(P recorded, Function<P, ModelType> made) {
        this(recorded, made, made.apply(recorded));
    }

    /// The model with some params that are not the recorded ones.
    ///
    /// @param settings each `param=value`, see {@link ParamWords}
    /// @throws IllegalArgumentException when there is no such param or it cannot be so
    ModelType with(List<String> settings) {
        return made.apply(ParamWords.with(recorded, settings));
    }
}
