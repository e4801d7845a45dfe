package io.because.app;

import io.because.collaborative.Collaborative;
import io.because.collaborative.LastLikesParams;
import io.because.collaborative.SharedNeighboursParams;
import io.because.gnn.FastRpParams;
import io.because.gnn.Graphs;
import io.because.gnn.PageRankParams;
import io.because.model.ModelType;
import io.because.model.TrainingData;
import java.util.List;

/// What a {@link DeepRanker} asks the graph about each candidate of a user, beside the scores of its sources. Each is a
/// model that nominates nothing, so what it loses with a cause is known exactly.
final class Signals {
    /// Of users, items, friends and genres together.
    private static final FastRpParams WHOLE_GRAPH = new FastRpParams(64, -0.75, List.of(0.0, 1.0, 1.0), true, true);

    private static final List<Signal> ALL = List.of(
            new Signal(
                    "how many people liked both the item and what the user liked",
                    Collaborative.sharedNeighbours(SharedNeighboursParams.DEFAULT)),
            new Signal(
                    "how often a walk from the user comes to the item (PageRank)",
                    Graphs.pageRank(PageRankParams.DEFAULT)),
            new Signal("how near the item is to the user in the graph (embedding)", Graphs.fastRp(WHOLE_GRAPH)),
            new Signal("how alike the item's genres and those of what the user liked are", Collaborative.genreMatch()),
            new Signal(
                    "how alike the item and the user's last likes are",
                    Collaborative.lastLikes(LastLikesParams.DEFAULT)),
            new Signal("how many of the user's friends liked the item", Graphs.friendsLiked()));

    /// @param words for a person
    private record Signal(String words, ModelType type) {}

    private Signals() {}

    static List<ModelType> all() {
        return ALL.stream().map(Signal::type).toList();
    }

    /// Those that can say something.
    ///
    /// @param lastTell whether likes have an order, and the lessons show what the last ones are worth for the
    ///     question: they tell much of the same evening, and little of what comes weeks later
    static List<ModelType> suited(TrainingData data, boolean lastTell) {
        return all().stream()
                .filter(type -> switch (type.name()) {
                    case "friends-liked" -> data.friends().edges() > 0;
                    case "last-likes" -> lastTell;
                    case "genre-match" -> data.genres().edges() > 0;
                    default -> true;
                })
                .toList();
    }

    /// What a signal is about.
    static String words(String name) {
        return ALL.stream()
                .filter(signal -> signal.type().name().equals(name))
                .map(Signal::words)
                .findFirst()
                .orElseThrow();
    }
}
