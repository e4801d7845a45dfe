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
        @Nullable Fed fed) {
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

    /// @param who users, each beside equally many of the items
    /// @param which items, those of the first user first
    Batch batch(int[] who, int... which) {
        Batch batch = new Batch(which.length, who.length);
        int each = batch.perShared();
        users.forEach(field -> add(
                field, who.length, k -> field.count(who[k]), (k, into, at) -> field.write(who[k], into, at), batch));
        items.forEach(field -> add(
                field,
                which.length,
                k -> field.count(which[k]),
                (k, into, at) -> field.write(which[k], into, at),
                batch));
        crosses.forEach(cross -> add(
                cross,
                which.length,
                k -> cross.count(who[k / each], which[k]),
                (k, into, at) -> cross.write(who[k / each], which[k], into, at),
                batch));
        return fed == null ? batch : fed.name(batch, who, which);
    }

    /// The rows of a table for one row of a batch.
    private interface Writer {
        void write(int k, int[] into, int at);
    }

    private static void add(Input input, int rows, IntUnaryOperator count, Writer writer, Batch batch) {
        int[] offsets = new int[rows + 1];
        for (int k = 0; k < rows; k++) {
            offsets[k + 1] = offsets[k] + count.applyAsInt(k);
        }
        int[] values = new int[offsets[rows]];
        for (int k = 0; k < rows; k++) {
            writer.write(k, values, offsets[k]);
        }
        if (input.several()) {
            batch.bags(input.name(), new Batch.Bags(offsets, values));
        } else {
            batch.indices(input.name(), values);
        }
    }
}
