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
    private static final int SOME_REASONS = 5;

    private final Recommender recommender;
    private final List<Recommendation> items;
    private final Map<Integer, List<Explanation>> byReasons = new HashMap<>();

    Answer(Recommender recommender, List<Recommendation> items) {
        this.recommender = recommender;
        this.items = items;
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

    /// For what does not depend on how many reasons stand alone.
    synchronized Explanation anyExplanation(int index) {
        int reasons = byReasons.isEmpty()
                ? SOME_REASONS
                : byReasons.keySet().iterator().next();
        return explanation(index, reasons);
    }

    Recommender recommender() {
        return recommender;
    }
}
