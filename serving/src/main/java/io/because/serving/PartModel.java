package io.because.serving;

import io.because.domain.Require;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The fitted model behind one part of the blended score.
///
/// @param part its name in the score ("graph", "neighbours", "popularity", ...)
/// @param model the kind of model ("gfcf")
/// @param version of the fitted model
/// @param weight what the model's own score is multiplied with, mean over all users
/// @param fittedAt null when the model file does not say
public record PartModel(
        String part,
        String model,
        String version,
        double weight,
        @Nullable Instant fittedAt) {
    public PartModel {
        Require.notBlank("part", part);
        Require.that(Double.isFinite(weight), "weight of part " + part + " must be finite, was " + weight);
    }
}
