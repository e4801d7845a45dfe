package io.because.app;

import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.TrainingData;
import java.util.List;

/// Weights of the parts of the score.
final class Blend {
    static final String NAME = "blend";

    static Blend fit(List<ModelType> types, TrainingData data, ModelType.Fit fit) {
        return new Blend();
    }

    static Blend restore(NamedArrays arrays) {
        return new Blend();
    }

    double weight(String model) {
        return 1;
    }

    NamedArrays arrays() {
        return new NamedArrays().put("weight", new float[] {1});
    }
}
