package io.because.deep;

import io.because.engine.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a network sees of pairs of user and item: the fields of both, and some taken together. Pairs
/// beside each other share their user.
///
/// @param crosses each of a field of the user and one of the item
/// @param fed another model's vectors, of {@link Fed#withStrangers}; null: none
record PairInputs(
        List<EncodedField> users,
        List<EncodedField> items,
        List<Cross> crosses,
        @Nullable Fed fed) implements PairRanker.Pairs {
    PairInputs {
        users = List.copyOf(users);
        items = List.copyOf(items);
        crosses = List.copyOf(crosses);
    }

    /// @param mostRows a cross with more rows is left out: its pairs are too rare to be learnt; 0: no crosses
    static PairInputs of(FeatureEncoder encoder, int mostRows) {
        List<Cross> crosses = new ArrayList<>();
        for (EncodedField user : encoder.users()) {
            encoder.items().stream()
                    .filter(item -> (long) user.rows() * item.rows() <= mostRows)
                    .forEach(item -> crosses.add(new Cross(user, item)));
        }
        return new PairInputs(encoder.users(), encoder.items(), crosses, null);
    }

    PairInputs fedBy(@Nullable Fed other) {
        return new PairInputs(users, items, crosses, other);
    }

    @Override
    public Batch batch(int user, int... some) {
        return batch(new int[] {user}, some);
    }

    @Override
    public boolean knows(int item) {
        return items.stream().anyMatch(field -> field.knows(item));
    }

    /// @param who users, each beside equally many of the items
    /// @param which items, those of the first user first
    Batch batch(int[] who, int... which) {
        Batch batch = new Batch(which.length, who.length);
        int each = batch.perShared();
        users.forEach(field -> field.describe(batch, who));
        items.forEach(field -> field.describe(batch, which));
        crosses.forEach(cross -> describe(cross, batch, k -> who[k / each], which));
        return fed == null ? batch : fed.name(batch, who, which);
    }

    private static void describe(Cross cross, Batch batch, IntUnaryOperator who, int... which) {
        if (cross.several()) {
            batch.bags(cross.name(), bags(cross, who, which));
            return;
        }
        int[] rows = new int[which.length];
        for (int k = 0; k < which.length; k++) {
            rows[k] = cross.row(who.applyAsInt(k), which[k]);
        }
        batch.indices(cross.name(), rows);
    }

    private static Batch.Bags bags(Cross cross, IntUnaryOperator who, int... which) {
        int[] offsets = new int[which.length + 1];
        for (int k = 0; k < which.length; k++) {
            offsets[k + 1] = offsets[k] + cross.count(who.applyAsInt(k), which[k]);
        }
        int[] values = new int[offsets[which.length]];
        for (int k = 0; k < which.length; k++) {
            cross.write(who.applyAsInt(k), which[k], values, offsets[k]);
        }
        return new Batch.Bags(offsets, values);
    }
}
