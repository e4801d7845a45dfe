package io.because.serving;

import io.because.graph.Snapshot;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Friends behind one cause.
///
/// @param sharing those who let friends see their activity: they may be named
/// @param others those who do not: they count only as a group
record Crowd(int[] sharing, int[] others) {
    /// Fewer people than this are never spoken of without their consent, not even as a number.
    static final int SMALLEST_GROUP = 5;

    static final Crowd NOBODY = new Crowd(new int[0], new int[0]);

    static Crowd of(Snapshot snapshot, int... users) {
        return new Crowd(
                Arrays.stream(users).filter(snapshot.sharing()::get).toArray(),
                Arrays.stream(users).filter(u -> !snapshot.sharing().get(u)).toArray());
    }

    boolean hasGroup() {
        return others.length >= SMALLEST_GROUP;
    }

    /// All who may be spoken of.
    int[] told() {
        return hasGroup()
                ? IntStream.concat(Arrays.stream(sharing), Arrays.stream(others))
                        .toArray()
                : sharing;
    }
}
