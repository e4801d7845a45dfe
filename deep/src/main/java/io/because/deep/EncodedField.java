package io.because.deep;

import io.because.domain.Require;
import io.because.engine.Batch;
import io.because.engine.Weights;
import io.because.graph.IdMap;
import io.because.model.Features;
import io.because.model.NamedArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One field of all users or of all items, its categories as rows of a table. Row 0 is for everything
/// that the fit did not see: a new category, a new user or item, nothing said.
///
/// @param name unique in its model ("user gender")
/// @param categories those that have a row: category `k` has row `k + 1`
/// @param several whether anybody has more than one
/// @param offsets `[who + 1]`
/// @param values `[]` rows of `who` from `offsets[who]` on, at least one each
record EncodedField(String name, IdMap categories, boolean several, int[] offsets, int[] values) implements Input {
    static final int UNKNOWN = 0;

    EncodedField {
        Require.that(
                several || offsets.length == values.length + 1, name + " must have one value for each, or say several");
    }

    /// @param atLeast a category that fewer have gets no row
    static EncodedField of(String name, Features.Field field, int atLeast) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<List<String>> all = field.values().stream()
                .map(own -> own.stream()
                        .map(value -> Categories.of(field.name(), value))
                        .distinct()
                        .toList())
                .toList();
        all.forEach(own -> own.forEach(category -> counts.merge(category, 1, Integer::sum)));
        IdMap known = IdMap.of(counts.entrySet().stream()
                .filter(count -> count.getValue() >= atLeast)
                .map(Map.Entry::getKey)
                .toList());
        return coded(name, known, all);
    }

    private static EncodedField coded(String name, IdMap known, List<List<String>> all) {
        int[] offsets = new int[all.size() + 1];
        int[][] rows = new int[all.size()][];
        boolean several = false;
        for (int who = 0; who < rows.length; who++) {
            rows[who] = rows(known, all.get(who).stream());
            offsets[who + 1] = offsets[who] + rows[who].length;
            several |= rows[who].length > 1;
        }
        int[] values = Arrays.stream(rows).flatMapToInt(Arrays::stream).toArray();
        return new EncodedField(name, known, several, offsets, values);
    }

    private static int[] rows(IdMap known, Stream<String> own) {
        int[] rows = own.mapToInt(category -> known.index(category) + 1)
                .filter(row -> row != UNKNOWN)
                .toArray();
        return rows.length == 0 ? new int[] {UNKNOWN} : rows;
    }

    /// With those who came after the fit; a category that it did not see stays unknown, and of several the first counts
    /// where nobody had more than one then.
    ///
    /// @param said of all that there are now
    EncodedField grown(Features.Field said) {
        int count = said.values().size();
        int[] from = Arrays.copyOf(offsets, count + 1);
        List<int[]> later = new ArrayList<>();
        for (int who = size(); who < count; who++) {
            Stream<String> own = said.values().get(who).stream();
            int[] rows = rows(
                    categories,
                    own.map(value -> Categories.of(said.name(), value)).distinct());
            later.add(several ? rows : new int[] {rows[0]});
            from[who + 1] = from[who] + later.getLast().length;
        }
        IntStream all = IntStream.concat(IntStream.of(values), later.stream().flatMapToInt(IntStream::of));
        return new EncodedField(name, categories, several, from, all.toArray());
    }

    /// Whether anything that has a row is said of somebody.
    boolean knows(int who) {
        return value(who, 0) != UNKNOWN;
    }

    /// Makes the rows say nothing that nobody has whom the fit met, the one of what is unknown among them: how they
    /// differ is chance. What training made of all such items is kept by {@link Unmet}.
    void forgetUnmet(Weights weights, IntPredicate met) {
        BitSet had = new BitSet(rows());
        for (int who = 0; who < size(); who++) {
            for (int k = 0; k < count(who) && met.test(who); k++) {
                had.set(value(who, k));
            }
        }
        tables(weights).forEach(table -> {
            int dimension = table.length / rows();
            for (int row = had.nextClearBit(0); row < rows(); row = had.nextClearBit(row + 1)) {
                Arrays.fill(table, row * dimension, (row + 1) * dimension, 0);
            }
        });
    }

    @Override
    public int rows() {
        return categories.size() + 1;
    }

    /// How many there were in the fit.
    int size() {
        return offsets.length - 1;
    }

    /// How many values somebody has; one, the unknown, for those who came after the fit.
    int count(int who) {
        return who < size() ? offsets[who + 1] - offsets[who] : 1;
    }

    /// @param k below {@link #count}
    int value(int who, int k) {
        return who < size() ? values[offsets[who] + k] : UNKNOWN;
    }

    void write(int who, int[] into, int at) {
        if (who < size()) {
            System.arraycopy(values, offsets[who], into, at, count(who));
        } else {
            into[at] = UNKNOWN;
        }
    }

    /// Tells a batch of these.
    void describe(Batch batch, int... some) {
        int[] from = new int[some.length + 1];
        for (int k = 0; k < some.length; k++) {
            from[k + 1] = from[k] + count(some[k]);
        }
        int[] rows = new int[from[some.length]];
        for (int k = 0; k < some.length; k++) {
            write(some[k], rows, from[k]);
        }
        if (several) {
            batch.bags(name, new Batch.Bags(from, rows));
        } else {
            batch.indices(name, rows);
        }
    }

    void putInto(NamedArrays arrays) {
        arrays.putTexts(name + "/categories", categories.ids());
        arrays.put(name + "/from", offsets);
        arrays.put(name + "/values", values);
    }

    static EncodedField restored(String name, NamedArrays arrays) {
        int[] offsets = arrays.ints(name + "/from");
        int[] values = arrays.ints(name + "/values");
        boolean several = false;
        for (int who = 0; who < offsets.length - 1; who++) {
            several |= offsets[who + 1] - offsets[who] > 1;
        }
        return new EncodedField(name, IdMap.of(arrays.texts(name + "/categories")), several, offsets, values);
    }
}
