package io.because.engine;

import io.because.domain.Require;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// The examples of a step, or those to be scored, by the names of a network's inputs.
public final class Batch {
    private final int size;
    private final Map<String, int[]> indices = new LinkedHashMap<>();
    private final Map<String, float[]> numbers = new LinkedHashMap<>();
    private final Map<String, Bags> bags = new LinkedHashMap<>();

    /// Several indices for each example: those of `k` are `values[offsets[k] .. offsets[k + 1])`.
    public record Bags(int[] offsets, int[] values) {}

    public Batch(int size) {
        Require.positive("size", size);
        this.size = size;
    }

    public int size() {
        return size;
    }

    /// One index for each example.
    public Batch indices(String input, int... values) {
        Require.sameLength(input, values.length, "the batch", size);
        indices.put(input, values);
        return this;
    }

    /// @param values `[size][columns]`
    public Batch numbers(String input, float... values) {
        Require.that(values.length % size == 0, input + " has " + values.length + " numbers for " + size + " examples");
        numbers.put(input, values);
        return this;
    }

    public Batch bags(String input, Bags values) {
        Require.sameLength(input, values.offsets.length, "the batch and one", size + 1);
        bags.put(input, values);
        return this;
    }

    /// @throws IllegalArgumentException naming what is missing, or an index that the table does not have
    public int[] indicesOf(String input, Table table) {
        return checked(given(indices, input), input, table);
    }

    /// @throws IllegalArgumentException naming what is missing, or of another width
    public float[] numbersOf(String input, int columns) {
        float[] values = given(numbers, input);
        Require.sameLength(input, values.length, "examples times columns", size * columns);
        return values;
    }

    /// @throws IllegalArgumentException naming what is missing, or an index that the table does not have
    public Bags bagsOf(String input, Table table) {
        Bags given = given(bags, input);
        checked(given.values, input, table);
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
