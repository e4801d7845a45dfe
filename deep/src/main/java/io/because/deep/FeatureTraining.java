package io.because.deep;

import io.because.domain.Require;
import io.because.engine.TrainingParams;
import org.jspecify.annotations.Nullable;

/// How a network over features is trained.
///
/// @param features false: it sees only who the user is and which item
/// @param others items that are drawn for each liked one
/// @param exponent of an item's popularity in how often it is drawn; 0: all alike
/// @param training how long, how fast; a batch is counted in pairs of user and item
/// @param fed vectors of another model beside the features; null: none
public record FeatureTraining(
        boolean features,
        int others,
        double exponent,
        TrainingParams training,
        @Nullable FedParams fed) {
    public FeatureTraining {
        Require.inRange("others", others, 1, 10_000);
        Require.inRange("exponent", exponent, 0.0, 1.0);
    }

    /// The same without features.
    public FeatureTraining idsOnly() {
        return new FeatureTraining(false, others, exponent, training, fed);
    }

    /// The same with another model's vectors.
    public FeatureTraining fedBy(FedParams other) {
        return new FeatureTraining(features, others, exponent, training, other);
    }

    /// What a model so trained is called.
    String named(String model) {
        String base = features ? model : model + "-ids";
        return fed == null ? base : fed.name(base);
    }

    ChosenAmongOthers.Sampling sampling() {
        return new ChosenAmongOthers.Sampling(others, exponent);
    }
}
