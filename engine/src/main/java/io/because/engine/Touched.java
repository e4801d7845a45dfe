package io.because.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The rows of a table that a batch looks up, each once, and where it does. What it costs to find them
/// depends on the batch alone.
///
/// @param rows ascending
/// @param from places of `rows[k]` are `from[k] .. from[k + 1]`
/// @param places rows of what was looked up, those of one lookup behind those of the other
/// @param shares of the row of the table in that place
public record Touched(int[] rows, int[] from, int[] places, float[] shares) {
    private static final int DIGIT = 11; // bits: the counts of a digit's values fit the first cache
    private static final int DIGITS = 1 << DIGIT;

    /// Every row, looked up once.
    static Touched all(int rows) {
        int[] each = new int[rows + 1];
        Arrays.setAll(each, k -> k);
        float[] shares = new float[rows];
        Arrays.fill(shares, 1);
        return new Touched(Arrays.copyOf(each, rows), each, Arrays.copyOf(each, rows), shares);
    }

    /// @param lookups of the same table
    static Touched by(Batch batch, List<Expr.Lookup> lookups) {
        List<Batch.Bags> bags = lookups.stream().map(batch::found).toList();
        int count = bags.stream().mapToInt(some -> some.values().length).sum();
        int[] rows = new int[count];
        int[] places = new int[count];
        float[] shares = new float[count];
        int next = 0;
        int first = 0;
        for (Batch.Bags some : bags) {
            int examples = some.offsets().length - 1;
            for (int k = 0; k < examples; k++) {
                int to = some.offsets()[k + 1];
                float share = 1f / (to - some.offsets()[k]);
                for (int at = some.offsets()[k]; at < to; at++) {
                    rows[next] = some.values()[at];
                    places[next] = first + k;
                    shares[next++] = share;
                }
            }
            first += examples;
        }
        return grouped(rows, places, shares);
    }

    private static Touched grouped(int[] rows, int[] places, float[] shares) {
        int count = rows.length;
        int[] order = order(rows);
        int[] distinctRows = new int[count];
        int[] from = new int[count + 1];
        int[] sortedPlaces = new int[count];
        float[] sortedShares = new float[count];
        int distinct = 0;
        for (int k = 0; k < count; k++) {
            int row = rows[order[k]];
            if (distinct == 0 || distinctRows[distinct - 1] != row) {
                from[distinct] = k;
                distinctRows[distinct++] = row;
            }
            sortedPlaces[k] = places[order[k]];
            sortedShares[k] = shares[order[k]];
        }
        from[distinct] = count;
        return new Touched(
                Arrays.copyOf(distinctRows, distinct), Arrays.copyOf(from, distinct + 1), sortedPlaces, sortedShares);
    }

    /// Ascending, equal ones as they come: sorted by digits, the least first, in time that grows with their number
    /// alone.
    private static int[] order(int[] values) {
        int highest = IntStream.of(values).max().orElse(0);
        int[] order = IntStream.range(0, values.length).toArray();
        int[] next = new int[values.length];
        for (int shift = 0; shift < Integer.SIZE && highest >>> shift > 0; shift += DIGIT) {
            int[] begin = new int[DIGITS + 1];
            for (int value : values) {
                begin[(value >>> shift & DIGITS - 1) + 1]++;
            }
            for (int digit = 0; digit < DIGITS; digit++) {
                begin[digit + 1] += begin[digit];
            }
            for (int k : order) {
                next[begin[values[k] >>> shift & DIGITS - 1]++] = k;
            }
            int[] sorted = next;
            next = order;
            order = sorted;
        }
        return order;
    }
}
