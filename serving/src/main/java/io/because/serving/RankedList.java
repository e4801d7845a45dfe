package io.because.serving;

import io.because.domain.UserId;
import io.because.model.LongTail;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A ranked list that pages are cut from.
///
/// @param items item indices, in the order they are shown
/// @param ranks `[items]` place of each by its score, 1 first
/// @param raw `[items * parts]` what each part's ranker gave
record RankedList(String id, UserId user, Answer answer, int[] items, int[] ranks, float[] raw) {

    static RankedList of(String id, Answer answer, Ranking ranking, int length) {
        LongTail tail = answer.state().tail();
        int[] ranked = ranking.best(tail == null ? length : Math.max(length, LongTail.DEPTH));
        int[] order = tail == null ? IntStream.range(0, ranked.length).toArray() : tail.order(ranked);
        int[] shown = Arrays.copyOf(order, Math.min(length, order.length));
        int[] items = Arrays.stream(shown).map(place -> ranked[place]).toArray();
        int[] ranks = Arrays.stream(shown).map(place -> place + 1).toArray();
        int parts = ranking.scores().parts();
        float[] raw = new float[items.length * parts];
        for (int k = 0; k < items.length; k++) {
            ranking.scores().copyTo(items[k], raw, k * parts);
        }
        return new RankedList(id, answer.user(), answer, items, ranks, raw);
    }

    /// @param place 0 first
    Recommendation at(int place, String impressionId) {
        ServingState state = answer.state();
        int row = place * state.parts().size();
        List<ScorePart> parts = PartScores.named(state.parts(), answer.profile().user(), p -> raw[row + p]);
        return new Recommendation(
                impressionId,
                state.itemId(items[place]),
                ranks[place],
                ranks[place] > place + 1,
                parts.stream().mapToDouble(ScorePart::score).sum(),
                parts,
                answer);
    }

    int size() {
        return items.length;
    }

    /// Numbers held, for the bound on memory.
    int weight() {
        return 2 * items.length + raw.length + 16;
    }
}
