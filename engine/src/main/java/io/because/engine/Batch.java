package io.because.engine;

import io.because.domain.Require;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// The examples of a step, or those to be scored, by the names of a network's inputs. Sentences about what is wrong are
/// made only then: the checks run with each request.
public final class Batch {
    private final int size;
    private final int shared;
    private final Map<String, int[]> indices = new LinkedHashMap<>();
    private final Map<String, float[]> numbers = new LinkedHashMap<>();
    private final Map<String, Bags> bags = new LinkedHashMap<>();

    private final Map<Places, Touched> touched = new ConcurrentHashMap<>();

    /// What {@link #touched} depends on.
    private record Places(int rows, List<String> inputs, List<Boolean> means) {}

    /// Several indices for each example: those of `k` are `values[offsets[k] .. offsets[k + 1])`.
    public record Bags(int[] offsets, int[] values) {
        /// The bag of one example.
        public static Bags of(int... values) {
            return new Bags(new int[] {0, values.length}, values);
        }

        /// Each value in a bag of its own.
        public static Bags each(int... values) {
            return new Bags(IntStream.rangeClosed(0, values.length).toArray(), values);
        }
    }

    public Batch(int size) {
        this(size, size);
    }

    /// @param shared rows of those inputs that do not belong to single examples, such as the items which
    ///     all of them are compared with; every input has `size` rows or `shared` ones
    public Batch(int size, int shared) {
        Require.positive("size", size);
        Require.positive("shared", shared);
        this.size = size;
        this.shared = shared;
    }

    public int size() {
        return size;
    }

    /// How many examples share a row, where each of the shared rows belongs to equally many.
    public int perShared() {
        if (size % shared != 0) {
            throw new IllegalArgumentException(size + " examples cannot share " + shared + " rows evenly");
        }
        return size / shared;
    }

    public int shared() {
        return shared;
    }

    /// One index for each row.
    public Batch indices(String input, int... values) {
        requireRows(input, values.length);
        touched.clear();
        indices.put(input, values);
        return this;
    }

    /// @param values `[rows][columns]`
    public Batch numbers(String input, float... values) {
        if (values.length % size != 0 && values.length % shared != 0) {
            throw new IllegalArgumentException(input + " has " + values.length + " numbers for " + rows());
        }
        numbers.put(input, values);
        return this;
    }

    public Batch bags(String input, Bags values) {
        requireRows(input, values.offsets.length - 1);
        touched.clear();
        bags.put(input, values);
        return this;
    }

    private void requireRows(String input, int rows) {
        if (rows != size && rows != shared) {
            throw new IllegalArgumentException(input + " has " + rows + " rows for " + rows());
        }
    }

    private String rows() {
        return size + " examples" + (shared == size ? "" : " and " + shared + " shared rows");
    }

    /// @throws IllegalArgumentException naming what is missing, or an index that the table does not have
    public int[] indicesOf(String input, Table table) {
        return checked(given(indices, input), input, table);
    }

    /// @throws IllegalArgumentException naming what is missing, or of another width
    public float[] numbersOf(String input, int columns) {
        float[] values = given(numbers, input);
        if (values.length != size * columns && values.length != shared * columns) {
            throw new IllegalArgumentException(
                    input + " has " + values.length + " numbers, not " + columns + " for each of " + rows());
        }
        return values;
    }

    /// @throws IllegalArgumentException naming what is missing, or an index that the table does not have
    public Bags bagsOf(String input, Table table) {
        Bags given = given(bags, input);
        checked(given.values, input, table);
        return given;
    }

    /// The shared rows as examples of their own.
    Batch ofShared() {
        Batch own = new Batch(shared);
        own.indices.putAll(indices);
        own.numbers.putAll(numbers);
        own.bags.putAll(bags);
        return own;
    }

    /// Gives some of the rows of an input to another batch, if this one has it.
    ///
    /// @param rows how many the input has
    void copyRows(String input, int rows, int from, int to, Batch into) {
        int[] places = indices.get(input);
        if (places != null) {
            into.indices(input, Arrays.copyOfRange(places, from, to));
        }
        float[] values = numbers.get(input);
        if (values != null) {
            int columns = values.length / rows;
            into.numbers(input, Arrays.copyOfRange(values, from * columns, to * columns));
        }
        if (bags.get(input) instanceof Bags(var offsets, var several)) {
            int first = offsets[from];
            int[] own = Arrays.stream(offsets, from, to + 1)
                    .map(offset -> offset - first)
                    .toArray();
            into.bags(input, new Bags(own, Arrays.copyOfRange(several, first, offsets[to])));
        }
    }

    /// Which rows a lookup finds.
    ///
    /// @throws IllegalArgumentException naming what is missing, or an index that the table does not have
    Bags found(Expr.Lookup lookup) {
        return switch (lookup) {
            case Expr.Rows(var table, var input) -> Bags.each(indicesOf(input, table));
            case Expr.MeanOfRows(var table, var input) -> bagsOf(input, table);
        };
    }

    /// How many rows a lookup gives: one for each example, or each shared row.
    public int rows(Expr.Lookup lookup) {
        return switch (lookup) {
            case Expr.Rows(var table, var input) -> indicesOf(input, table).length;
            case Expr.MeanOfRows(var table, var input) -> bagsOf(input, table).offsets.length - 1;
        };
    }

    /// Computed once for tables of the same size that are looked up by the same inputs.
    ///
    /// @param lookups all those of the table
    public Touched touched(Table table, List<Expr.Lookup> lookups) {
        Places places = new Places(
                table.rows(),
                lookups.stream().map(Expr.Lookup::input).toList(),
                lookups.stream().map(Expr.MeanOfRows.class::isInstance).toList());
        return touched.computeIfAbsent(places, _ -> Touched.by(this, lookups));
    }

    /// Places among the shared rows, for each example.
    ///
    /// @throws IllegalArgumentException naming what is missing, or a place that is beyond them
    public Bags placesOf(String input) {
        Bags given = given(bags, input);
        Require.sameLength(input, given.offsets.length, "the examples and one", size + 1);
        for (int place : given.values) {
            if (place < 0 || place >= shared) {
                throw new IllegalArgumentException(input + " has place " + place + " among " + shared + " shared rows");
            }
        }
        return given;
    }

    private static int[] checked(int[] values, String input, Table table) {
        for (int value : values) {
            if (value < 0 || value >= table.rows()) {
                throw new IllegalArgumentException(input + " has index " + value + ", but table " + table.name()
                        + " has " + table.rows() + " rows");
            }
        }
        return values;
    }

    private static <T> T given(Map<String, T> inputs, String name) {
        T values = inputs.get(name);
        if (values == null) {
            throw new IllegalArgumentException("the batch has no input " + name + ", only "
                    + Arrays.toString(inputs.keySet().toArray()));
        }
        return values;
    }
}
