package io.because.gnn;

import io.because.graph.Snapshot;
import io.because.model.NamedArrays;
import io.because.model.TrainingData;

/// What an interaction weighs because of its age: half as much for every half-life by which it is older than the newest
/// one that a model was fitted on. What came later, and what has no time, weighs as much as that one.
///
/// @param halfLifeDays 0: all weigh the same
/// @param newest epoch seconds
record Freshness(double halfLifeDays, long newest) {
    static final Freshness SAME = new Freshness(0, 0);

    private static final double SECONDS_PER_DAY = 86_400;
    private static final String HALF_LIFE = "halfLifeDays";
    private static final String NEWEST = "newest";

    static Freshness of(TrainingData data, double halfLifeDays) {
        long newest = Snapshot.History.UNDATED;
        for (long at : data.lastAt()) {
            newest = Math.max(newest, at);
        }
        return new Freshness(halfLifeDays, newest);
    }

    static Freshness restore(NamedArrays arrays) {
        return new Freshness(arrays.floats(HALF_LIFE)[0], arrays.longs(NEWEST)[0]);
    }

    NamedArrays putInto(NamedArrays arrays) {
        return arrays.put(HALF_LIFE, new float[] {(float) halfLifeDays}).put(NEWEST, new long[] {newest});
    }

    /// @param at epoch seconds
    float of(long at) {
        if (halfLifeDays == 0 || at == Snapshot.History.UNDATED || at >= newest) {
            return 1;
        }
        return (float) Math.pow(2, (at - newest) / SECONDS_PER_DAY / halfLifeDays);
    }
}
