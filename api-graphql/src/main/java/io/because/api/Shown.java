package io.because.api;

import io.because.serving.Explanation;
import io.because.serving.Reason;
import io.because.serving.Recommendation;
import java.util.List;

/// One recommendation of an answer.
record Shown(Answer answer, int index) {
    Recommendation recommendation() {
        return answer.items().get(index);
    }

    List<Told> reasons(int first) {
        return answer.explanation(index, first).reasons().stream()
                .map(reason -> new Told(this, reason))
                .toList();
    }

    Explanation explanation() {
        return answer.explanation(index);
    }

    /// One reason of one recommendation.
    record Told(Shown shown, Reason reason) {}
}
