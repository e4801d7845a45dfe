package io.because.engine;

import io.because.model.NamedArrays;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The numbers of a network's parameters and tables, by name, row-major. Not thread-safe while they are
/// put.
public final class Weights {
    private final Map<String, float[]> byName = new LinkedHashMap<>();

    public Weights put(String name, float... values) {
        byName.put(name, values);
        return this;
    }

    public static Weights of(NamedArrays arrays) {
        Weights weights = new Weights();
        arrays.all().keySet().forEach(name -> weights.put(name, arrays.floats(name)));
        return weights;
    }

    public NamedArrays arrays() {
        NamedArrays arrays = new NamedArrays();
        byName.forEach(arrays::put);
        return arrays;
    }

    public Set<String> names() {
        return Collections.unmodifiableSet(byName.keySet());
    }

    /// Of the names and numbers as they are now.
    public int contentHash() {
        return byName.entrySet().stream()
                .mapToInt(entry -> entry.getKey().hashCode() ^ Arrays.hashCode(entry.getValue()))
                .sum();
    }

    /// @throws IllegalArgumentException when there are none
    public float[] of(String name) {
        float[] values = byName.get(name);
        if (values == null) {
            throw new IllegalArgumentException("no weights " + name + ", only " + byName.keySet());
        }
        return values;
    }

    /// @throws IllegalArgumentException when there are none, or another number of them
    public float[] of(Parameter parameter) {
        return sized(parameter.name(), parameter.size());
    }

    /// @throws IllegalArgumentException when there are none, or another number of them
    public float[] of(Table table) {
        return sized(table.name(), table.size());
    }

    private float[] sized(String name, int size) {
        float[] values = of(name);
        if (values.length != size) {
            throw new IllegalArgumentException(
                    "weights " + name + " are " + values.length + " numbers, the network wants " + size);
        }
        return values;
    }
}
