package io.because.api;

import io.because.serving.Explanation;
import io.because.serving.Recommendation;
import io.because.serving.Recommender;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The recommendations of one answer. All are explained at once, when the first explanation is asked for.
final class Answer {
    private final Recommender recommender;
    private final List<Recommendation> items;
    private final int reasons;
    private final Map<Integer, List<Explanation>> byReasons = new HashMap<>();

    /// @param reasons how many the query asks for
    Answer(Recommender recommender, List<Recommendation> items, int reasons) {
        this.recommender = recommender;
        this.items = items;
        this.reasons = reasons;
    }

    List<Recommendation> items() {
        return items;
    }

    List<Shown> shown() {
        return IntStream.range(0, items.size())
                .mapToObj(index -> new Shown(this, index))
                .toList();
    }

    synchronized Explanation explanation(int index, int reasons) {
        return byReasons
                .computeIfAbsent(reasons, most -> recommender.explanations(items, most))
                .get(index);
    }

    /// The one that the reasons asked for are of, so that base and reasons sum to the score.
    Explanation explanation(int index) {
        return explanation(index, reasons);
    }

    Recommender recommender() {
        return recommender;
    }
}
