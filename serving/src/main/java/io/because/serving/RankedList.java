package io.because.serving;

import io.because.domain.UserId;
import java.util.List;

/// A ranked list that pages are cut from.
///
/// @param items item indices, best first
/// @param raw `[items * parts]` what each part's ranker gave
record RankedList(String id, UserId user, Answer answer, int[] items, float[] raw) {

    static RankedList of(String id, Answer answer, Ranking ranking, int length) {
        int[] items = ranking.best(length);
        int parts = ranking.scores().parts();
        float[] raw = new float[items.length * parts];
        for (int k = 0; k < items.length; k++) {
            ranking.scores().copyTo(items[k], raw, k * parts);
        }
        return new RankedList(id, answer.user(), answer, items, raw);
    }

    /// @param place 0 first
    Recommendation at(int place, String impressionId) {
        ServingState state = answer.state();
        int row = place * state.parts().size();
        List<ScorePart> parts = PartScores.named(state.parts(), p -> raw[row + p]);
        return new Recommendation(
                impressionId,
                state.itemId(items[place]),
                place + 1,
                parts.stream().mapToDouble(ScorePart::score).sum(),
                parts,
                answer);
    }

    int size() {
        return items.length;
    }

    /// Numbers held, for the bound on memory.
    int weight() {
        return items.length + raw.length + 16;
    }
}
