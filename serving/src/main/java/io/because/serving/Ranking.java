package io.because.serving;

import io.because.graph.TopK;
import java.util.OptionalInt;

/// The outcome of one walk along the online path. Close it to give its memory back.
record Ranking(Scores scores, Candidates candidates, ServingState state) implements AutoCloseable {

    /// The best candidates, best first; ties go to the lower index.
    int[] best(int limit) {
        return TopK.select(scores.blended(), candidates.items(), limit);
    }

    /// The place of an item among all candidates, 1 first; empty when it is none.
    OptionalInt rankOf(int item) {
        if (!candidates.contains(item)) {
            return OptionalInt.empty();
        }
        float[] blended = scores.blended();
        int better = 0;
        for (int other : candidates.items()) {
            if (blended[other] > blended[item] || (blended[other] == blended[item] && other < item)) {
                better++;
            }
        }
        return OptionalInt.of(better + 1);
    }

    @Override
    public void close() {
        state.giveBack(scores);
    }
}
