package io.because.deep;

import io.because.engine.Batch;
import io.because.engine.Expr;
import io.because.engine.Inference;
import io.because.engine.Weights;
import io.because.graph.Snapshot;
import io.because.model.NamedArrays;
import io.because.model.TrainingData;
import java.util.List;

/// What is said of users and items beside who they are, each category a vector that is added to a tower's: age or
/// occupation of a user, the year of an item. Genres are no part of it, see {@link Genres}.
///
/// @param users fields of users
/// @param items fields of items
record TowerFeatures(List<EncodedField> users, List<EncodedField> items) {
    static final TowerFeatures NONE = new TowerFeatures(List.of(), List.of());

    private static final String GENRE = "item genre";
    private static final String TABLES = "tables";
    private static final String FEATURES = "features";

    static TowerFeatures of(TrainingData data) {
        FeatureEncoder encoder = FeatureEncoder.of(data, true);
        return new TowerFeatures(
                encoder.users().stream().skip(1).toList(),
                encoder.items().stream()
                        .skip(1)
                        .filter(field -> !field.name().equals(GENRE))
                        .toList());
    }

    /// What each field adds to a tower; nothing at first.
    static List<Expr> vectors(List<EncodedField> fields, int dimension) {
        return fields.stream()
                .map(field -> field.of(field.table(FEATURES, dimension, 0)))
                .toList();
    }

    /// What tells the vectors of users who come later.
    ///
    /// @param weights of the trained network
    NamedArrays ofUsers(Weights weights) {
        Weights tables = new Weights();
        users.stream()
                .map(field -> field.table(FEATURES, 1, 0).name())
                .forEach(name -> tables.put(name, weights.of(name)));
        return new NamedArrays()
                .putBelow(FEATURES, new FeatureEncoder(users, List.of()).arrays())
                .putBelow(TABLES, tables.arrays());
    }

    /// The vectors of users who came after a fit, by what is said of them.
    ///
    /// @param stored by {@link #ofUsers}; models of before stored nothing
    /// @param known how many have vectors already
    /// @return `[now.users() - known][dimension]`, or none at all
    static float[] later(NamedArrays stored, Snapshot now, int known, int dimension) {
        if (stored.all().isEmpty()) {
            return new float[0];
        }
        FeatureEncoder encoder = FeatureEncoder.restored(stored.below(FEATURES));
        if (encoder.users().isEmpty() || now.users() <= known) {
            return new float[0];
        }
        TowerFeatures grown = new TowerFeatures(encoder.grown(now).users(), List.of());
        Inference sum = new Inference(Layers.sum(vectors(grown.users, dimension)), Weights.of(stored.below(TABLES)));
        return Rows.of(sum, row -> grown.describeUsers(new Batch(1), known + row), now.users() - known, dimension);
    }

    Batch describeUsers(Batch batch, int... some) {
        users.forEach(field -> field.describe(batch, some));
        return batch;
    }

    Batch describeItems(Batch batch, int... some) {
        items.forEach(field -> field.describe(batch, some));
        return batch;
    }
}
