package io.because.app;

import io.because.graph.Snapshot;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.List;

/// A model with other params than the recorded ones, under a name that says which.
record Variant(String name, ModelType type) implements ModelType {
    @Override
    public List<ModelType> members() {
        return List.of(type);
    }

    @Override
    public boolean predictsPreferences() {
        return type.predictsPreferences();
    }

    @Override
    public Record params() {
        return type.params();
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        return type.fit(data, fit);
    }

    @Override
    public Ranker restore(NamedArrays arrays, Snapshot now) {
        return type.restore(arrays, now);
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return type.restore(arrays);
    }
}
