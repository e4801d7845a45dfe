package io.because.serving;

import io.because.graph.LiveGraph;
import io.because.model.Profile;
import java.util.BitSet;

/// The items worth ranking in one request. What the user has already seen (or hidden, which is an
/// interaction as well) and what is unavailable never gets in.
final class Candidates {
    private final int[] eligible;
    private final BitSet excluded;
    private final BitSet nominated = new BitSet();

    Candidates(Profile profile, LiveGraph graph) {
        excluded = (BitSet) graph.snapshot().catalogue().unavailable().clone();
        for (int item : profile.history().indices()) {
            excluded.set(item);
        }
        eligible = new int[graph.items() - excluded.get(0, graph.items()).cardinality()];
        int at = 0;
        for (int item = excluded.nextClearBit(0); item < graph.items(); item = excluded.nextClearBit(item + 1)) {
            eligible[at++] = item;
        }
    }

    /// All items that may be nominated, ascending.
    int[] eligible() {
        return eligible;
    }

    boolean mayHave(int item) {
        return !excluded.get(item);
    }

    void nominate(int item) {
        if (mayHave(item)) {
            nominated.set(item);
        }
    }

    boolean contains(int item) {
        return nominated.get(item);
    }

    /// The nominated items, ascending.
    int[] items() {
        int[] items = new int[nominated.cardinality()];
        int at = 0;
        for (int item = nominated.nextSetBit(0); item >= 0; item = nominated.nextSetBit(item + 1)) {
            items[at++] = item;
        }
        return items;
    }
}
