package io.because.cypher;

import io.because.graph.Csr;
import io.because.graph.IdMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Collects the rows of a sparse matrix as the database sends them: columns `targets` (ids), `weights` and, for a
/// history, `times`, all of one length. Different rows may be taken from different threads.
final class AdjacencyRows {
    private final IdMap targetIds;
    private final int[][] targets;
    private final float[][] weights;
    private final long[][] times;

    AdjacencyRows(int rows, IdMap targetIds) {
        this.targetIds = targetIds;
        targets = new int[rows][0];
        weights = new float[rows][0];
        times = new long[rows][0];
    }

    void takeLeastRecentFirst(int index, Row row) {
        int[] indices = indices(row);
        long[] at = row.<Long>list("times").stream().mapToLong(Long::longValue).toArray();
        Comparator<Integer> byTime = Comparator.comparingLong(k -> at[k]);
        int[] order = order(indices, byTime);
        take(index, row, indices, order);
        times[index] = Arrays.stream(order).mapToLong(k -> at[k]).toArray();
    }

    void takeStrongestFirst(int index, Row row) {
        int[] indices = indices(row);
        List<Number> strength = row.list("weights");
        Comparator<Integer> byStrength =
                Comparator.comparingDouble(k -> -strength.get(k).doubleValue());
        take(index, row, indices, order(indices, byStrength));
    }

    /// `[rows][targets]`
    Csr matrix() {
        return Csr.ofRows(targetIds.size(), targets, weights);
    }

    /// `[edges]`, in the order of the matrix
    long[] times() {
        return Arrays.stream(times).flatMapToLong(Arrays::stream).toArray();
    }

    private int[] indices(Row row) {
        return row.<String>list("targets").stream().mapToInt(targetIds::index).toArray();
    }

    /// Positions in the row, best first; ties by target; unknown targets left out.
    private static int[] order(int[] indices, Comparator<Integer> first) {
        return IntStream.range(0, indices.length)
                .filter(k -> indices[k] >= 0)
                .boxed()
                .sorted(first.thenComparingInt(k -> indices[k]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void take(int index, Row row, int[] indices, int[] order) {
        List<Number> values = row.list("weights");
        int[] ordered = new int[order.length];
        float[] orderedWeights = new float[order.length];
        for (int k = 0; k < order.length; k++) {
            ordered[k] = indices[order[k]];
            orderedWeights[k] = values.get(order[k]).floatValue();
        }
        targets[index] = ordered;
        weights[index] = orderedWeights;
    }
}
