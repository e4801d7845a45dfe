package io.because.model;

import io.because.domain.Require;
import io.because.graph.PackedTexts;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The numbers of a fitted model, by name. Built once, then read only.
public final class NamedArrays {
    private final Map<String, Array> arrays = new LinkedHashMap<>();

    /// @param values `float[]`, `int[]`, `long[]` or `byte[]`
    /// @param shape its product is the number of values
    public record Array(Object values, long[] shape) {}

    /// @param shape when empty, one dimension
    public NamedArrays put(String name, float[] values, long... shape) {
        return add(name, values, values.length, shape);
    }

    public NamedArrays put(String name, int[] values, long... shape) {
        return add(name, values, values.length, shape);
    }

    public NamedArrays put(String name, long[] values, long... shape) {
        return add(name, values, values.length, shape);
    }

    public NamedArrays put(String name, byte[] values, long... shape) {
        return add(name, values, values.length, shape);
    }

    /// As the bytes of all and where each begins.
    public NamedArrays putTexts(String name, Collection<String> texts) {
        PackedTexts packed = PackedTexts.of(texts);
        return put(name + "/bytes", packed.bytes()).put(name + "/offsets", packed.offsets());
    }

    /// What {@link #putTexts} put.
    public PackedTexts texts(String name) {
        return new PackedTexts(bytes(name + "/bytes"), ints(name + "/offsets"));
    }

    private NamedArrays add(String name, Object values, int length, long... shape) {
        long[] full = shape.length == 0 ? new long[] {length} : shape;
        long product = 1;
        for (long side : full) {
            product *= side;
        }
        Require.that(product == length, "array " + name + " has " + length + " values, its shape says " + product);
        Require.that(arrays.put(name, new Array(values, full)) == null, "array " + name + " given twice");
        return this;
    }

    /// Puts all of another model's arrays below a name of its own.
    public NamedArrays putBelow(String name, NamedArrays others) {
        others.arrays.forEach((own, array) -> {
            Require.that(arrays.put(name + "/" + own, array) == null, "array " + name + "/" + own + " given twice");
        });
        return this;
    }

    /// What was put below a name.
    public NamedArrays below(String name) {
        NamedArrays others = new NamedArrays();
        arrays.forEach((own, array) -> {
            if (own.startsWith(name + "/")) {
                others.arrays.put(own.substring(name.length() + 1), array);
            }
        });
        return others;
    }

    /// The same arrays, one of them with more rows.
    ///
    /// @param name of floats of two dimensions
    public NamedArrays withRows(String name, float... rows) {
        float[] values = floats(name);
        long[] shape = shape(name);
        float[] longer = Arrays.copyOf(values, values.length + rows.length);
        System.arraycopy(rows, 0, longer, values.length, rows.length);
        NamedArrays all = new NamedArrays();
        all.arrays.putAll(arrays);
        all.arrays.remove(name);
        return all.put(name, longer, longer.length / shape[1], shape[1]);
    }

    /// Overwrites numbers with those of a checkpoint.
    ///
    /// @param checkpoint where these arrays are from
    /// @throws IllegalStateException when there are more or fewer
    public void copy(String name, float[] into, String checkpoint) {
        float[] kept = floats(name);
        if (kept.length != into.length) {
            throw new IllegalStateException("the checkpoint " + checkpoint + " has " + kept.length + " numbers of "
                    + name + ", not " + into.length + "; delete it to begin from the start");
        }
        System.arraycopy(kept, 0, into, 0, kept.length);
    }

    public float[] floats(String name) {
        if (get(name).values() instanceof float[] floats) {
            return floats;
        }
        throw new IllegalArgumentException("array " + name + " does not hold floats");
    }

    public int[] ints(String name) {
        if (get(name).values() instanceof int[] ints) {
            return ints;
        }
        throw new IllegalArgumentException("array " + name + " does not hold ints");
    }

    public long[] longs(String name) {
        if (get(name).values() instanceof long[] longs) {
            return longs;
        }
        throw new IllegalArgumentException("array " + name + " does not hold longs");
    }

    public byte[] bytes(String name) {
        if (get(name).values() instanceof byte[] bytes) {
            return bytes;
        }
        throw new IllegalArgumentException("array " + name + " does not hold bytes");
    }

    public long[] shape(String name) {
        return get(name).shape().clone();
    }

    /// In the order they were put.
    public Map<String, Array> all() {
        return Collections.unmodifiableMap(arrays);
    }

    private Array get(String name) {
        Array array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("no array " + name + ", only " + arrays.keySet());
        }
        return array;
    }
}
