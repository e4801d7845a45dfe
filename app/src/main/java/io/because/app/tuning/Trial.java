package io.because.app.tuning;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One finished trial, as it stands in the journal.
///
/// @param number the recorded defaults are trial 0
/// @param values what was drawn, by name
/// @param place `[ranges]` in [0, 1]; empty when the defaults lie nowhere in the space
/// @param objective mean over the data sets of the metric relative to that of the defaults; null when the trial failed
/// @param scores the metric by data set; only the first ones when it was given up
/// @param failed why there is no objective
/// @param commit of the code that did it
public record Trial(
        int number,
        JsonNode values,
        double[] place,
        @Nullable Double objective,
        Map<String, Double> scores,
        double seconds,
        @Nullable String failed,
        String commit) {

    double objectiveOrNaN() {
        return objective == null ? Double.NaN : objective;
    }

    /// For a person: `neighbours=120 shrinkage=20`.
    public String words() {
        StringBuilder words = new StringBuilder();
        values.properties()
                .forEach(value -> words.append(words.isEmpty() ? "" : " ")
                        .append(value.getKey())
                        .append('=')
                        .append(Json.word(value.getValue())));
        return words.toString();
    }
}
