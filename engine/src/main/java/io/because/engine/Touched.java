package io.because.engine;

import java.util.Arrays;
import java.util.List;

/// The rows of a table that a batch looks up, each once, and where it does. What it costs to find them
/// depends on the batch alone.
///
/// @param rows ascending
/// @param from places of `rows[k]` are `from[k] .. from[k + 1]`
/// @param places rows of what was looked up, those of one lookup behind those of the other
/// @param shares of the row of the table in that place
public record Touched(int[] rows, int[] from, int[] places, float[] shares) {
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
        long[] rowAndOrder = new long[count];
        int[] places = new int[count];
        float[] shares = new float[count];
        int order = 0;
        int first = 0;
        for (Batch.Bags some : bags) {
            int examples = some.offsets().length - 1;
            for (int k = 0; k < examples; k++) {
                int to = some.offsets()[k + 1];
                float share = 1f / (to - some.offsets()[k]);
                for (int at = some.offsets()[k]; at < to; at++) {
                    rowAndOrder[order] = (long) some.values()[at] << 32 | order;
                    places[order] = first + k;
                    shares[order++] = share;
                }
            }
            first += examples;
        }
        Arrays.sort(rowAndOrder);
        return grouped(rowAndOrder, places, shares);
    }

    private static Touched grouped(long[] rowAndOrder, int[] places, float[] shares) {
        int count = rowAndOrder.length;
        int[] rows = new int[count];
        int[] from = new int[count + 1];
        int[] sortedPlaces = new int[count];
        float[] sortedShares = new float[count];
        int distinct = 0;
        for (int k = 0; k < count; k++) {
            int row = (int) (rowAndOrder[k] >>> 32);
            int order = (int) rowAndOrder[k];
            if (distinct == 0 || rows[distinct - 1] != row) {
                from[distinct] = k;
                rows[distinct++] = row;
            }
            sortedPlaces[k] = places[order];
            sortedShares[k] = shares[order];
        }
        from[distinct] = count;
        return new Touched(
                Arrays.copyOf(rows, distinct), Arrays.copyOf(from, distinct + 1), sortedPlaces, sortedShares);
    }
}
