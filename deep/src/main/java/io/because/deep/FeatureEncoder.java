package io.because.deep;

import io.because.domain.Require;
import io.because.graph.Snapshot;
import io.because.model.Features;
import io.because.model.NamedArrays;
import io.because.model.TrainingData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Users and items as rows of tables, field by field; who they are is a field like any other. Stored with
/// the model that was fitted on it.
///
/// @param users fields of users, who they are first, if that counts
/// @param items fields of items, which one first
record FeatureEncoder(List<EncodedField> users, List<EncodedField> items) {
    /// Of the rules that make categories of values.
    static final int VERSION = 1;

    /// A category of one user or item says no more than who it is.
    private static final int LEAST = 2;

    private static final String USER_PREFIX = "user ";
    private static final String ITEM_PREFIX = "item ";

    FeatureEncoder {
        users = List.copyOf(users);
        items = List.copyOf(items);
    }

    /// @param withFeatures false: only who they are
    static FeatureEncoder of(TrainingData data, boolean withFeatures) {
        Features features = data.features();
        return new FeatureEncoder(
                fields(
                        USER_PREFIX,
                        identity(Features.USER, features.users(), data.users()),
                        features.users(),
                        withFeatures),
                fields(
                        ITEM_PREFIX,
                        identity(Features.ITEM, features.items(), data.items()),
                        features.items(),
                        withFeatures));
    }

    private static List<EncodedField> fields(
            String prefix, Features.Field identity, List<Features.Field> all, boolean withFeatures) {
        List<EncodedField> encoded = new ArrayList<>();
        encoded.add(EncodedField.of(prefix + identity.name(), identity, 1));
        all.stream()
                .filter(field -> withFeatures && !field.name().equals(identity.name()))
                .map(field -> EncodedField.of(prefix + field.name(), field, LEAST))
                .filter(field -> field.rows() > 1)
                .forEach(encoded::add);
        return encoded;
    }

    /// Who they are: what the data says, else their index.
    private static Features.Field identity(String name, List<Features.Field> said, int count) {
        return said.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseGet(() -> new Features.Field(
                        name,
                        IntStream.range(0, count)
                                .mapToObj(k -> List.of(Integer.toString(k)))
                                .toList()));
    }

    /// With the users and items that came after the fit, by what is said of them.
    ///
    /// @param now whose first users and items are those of the fit
    FeatureEncoder grown(Snapshot now) {
        return new FeatureEncoder(
                grown(users, USER_PREFIX, now.users(), () -> Features.of(now.people())),
                grown(items, ITEM_PREFIX, now.items(), () -> Features.of(now.catalogue())));
    }

    /// @param all asked for only where somebody came
    private static List<EncodedField> grown(
            List<EncodedField> fields, String prefix, int count, Supplier<List<Features.Field>> all) {
        if (fields.isEmpty() || size(fields) == count) {
            return fields;
        }
        Map<String, Features.Field> said =
                all.get().stream().collect(Collectors.toMap(field -> prefix + field.name(), Function.identity()));
        Features.Field nothing = new Features.Field("", Collections.nCopies(count, List.of()));
        return fields.stream()
                .map(field -> field.grown(said.getOrDefault(field.name(), nothing)))
                .toList();
    }

    /// How many users there were in the fit.
    int userCount() {
        return size(users);
    }

    private static int size(List<EncodedField> fields) {
        return fields.isEmpty() ? 0 : fields.getFirst().size();
    }

    Stream<EncodedField> all() {
        return Stream.concat(users.stream(), items.stream());
    }

    NamedArrays arrays() {
        NamedArrays arrays = new NamedArrays().put("version", new int[] {VERSION});
        arrays.putTexts("users", users.stream().map(EncodedField::name).toList());
        arrays.putTexts("items", items.stream().map(EncodedField::name).toList());
        all().forEach(field -> field.putInto(arrays));
        return arrays;
    }

    /// @throws IllegalArgumentException when they were made by other rules
    static FeatureEncoder restored(NamedArrays arrays) {
        int version = arrays.ints("version")[0];
        Require.that(
                version == VERSION,
                "the features of this model were encoded by version " + version + " of the rules, this is version "
                        + VERSION + "; train it again");
        return new FeatureEncoder(restored("users", arrays), restored("items", arrays));
    }

    private static List<EncodedField> restored(String side, NamedArrays arrays) {
        return arrays.texts(side).stream()
                .map(name -> EncodedField.restored(name, arrays))
                .toList();
    }
}
