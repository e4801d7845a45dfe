package io.because.deep;

import io.because.engine.Batch;
import io.because.engine.Expr;
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
                .map(field -> field.of(field.table("features", dimension, 0)))
                .toList();
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
