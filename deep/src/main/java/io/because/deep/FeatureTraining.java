package io.because.deep;

import io.because.domain.Require;
import io.because.engine.TrainingParams;

/// How a network over features is trained.
///
/// @param features false: it sees only who the user is and which item
/// @param others items that are drawn for each liked one
/// @param exponent of an item's popularity in how often it is drawn; 0: all alike
/// @param training how long, how fast; a batch is counted in pairs of user and item
public record FeatureTraining(boolean features, int others, double exponent, TrainingParams training) {
    public FeatureTraining {
        Require.inRange("others", others, 1, 10_000);
        Require.inRange("exponent", exponent, 0.0, 1.0);
    }

    /// The same without features.
    public FeatureTraining idsOnly() {
        return new FeatureTraining(false, others, exponent, training);
    }

    /// What a model so trained is called.
    String named(String model) {
        return features ? model : model + "-ids";
    }

    ChosenAmongOthers.Sampling sampling() {
        return new ChosenAmongOthers.Sampling(others, exponent);
    }
}
