package io.because.model;

/// Arrays as an earlier version of this program stored them.
public final class ArraysOfBefore {
    private ArraysOfBefore() {}

    /// Without those whose names begin so.
    public static NamedArrays without(String prefix, NamedArrays arrays) {
        NamedArrays before = new NamedArrays();
        arrays.all().forEach((name, array) -> {
            if (!name.startsWith(prefix)) {
                put(before, name, array);
            }
        });
        return before;
    }

    private static void put(NamedArrays into, String name, NamedArrays.Array array) {
        switch (array.values()) {
            case byte[] bytes -> into.put(name, bytes, array.shape());
            case int[] ints -> into.put(name, ints, array.shape());
            case long[] longs -> into.put(name, longs, array.shape());
            case float[] floats -> into.put(name, floats, array.shape());
            default -> throw new AssertionError(array.values().getClass());
        }
    }
}
