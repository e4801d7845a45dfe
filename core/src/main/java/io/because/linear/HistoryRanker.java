package io.because.linear;

import io.because.graph.GraphView;
import io.because.graph.SparseVector;
import io.because.model.Contributions;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.Ranker;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Scores that are linear in the history, by an {@link ItemKernel}: `score_i = Σ_j preference_j · K[j][i]`.
/// The contribution of a past action is therefore exactly its own term.
public record HistoryRanker(String name, ItemKernel kernel, NamedArrays arrays) implements Ranker {
    /// A ranker that stores nothing but its kernel.
    public static HistoryRanker of(String name, SparseKernel kernel) {
        return new HistoryRanker(name, kernel, kernel.arrays());
    }

    @Override
    public void score(Profile profile, GraphView graph, float[] scores) {
        scoreAll(List.of(profile), graph, new float[][] {scores});
    }

    @Override
    public void scoreAll(List<Profile> profiles, GraphView graph, float[][] scores) {
        for (int p = 0; p < profiles.size(); p++) {
            Arrays.fill(scores[p], 0);
        }
        kernel.score(profiles.stream().map(p -> known(p.history())).toList(), scores);
    }

    @Override
    public float scoreOf(Profile profile, GraphView graph, int item) {
        if (item >= kernel.items()) {
            return 0;
        }
        SparseVector history = known(profile.history());
        float[] weights = kernel.column(history.indices(), item);
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += (double) history.values()[k] * weights[k];
        }
        return (float) sum;
    }

    @Override
    public void attribute(Profile profile, GraphView graph, int item, Contributions into) {
        if (item >= kernel.items()) {
            return;
        }
        SparseVector history = known(profile.history());
        float[] weights = kernel.column(history.indices(), item);
        for (int k = 0; k < weights.length; k++) {
            double amount = (double) history.values()[k] * weights[k];
            into.pastAction(history.indices()[k], amount);
        }
    }

    private SparseVector known(SparseVector history) {
        for (int item : history.indices()) {
            if (item >= kernel.items()) {
                return history.without(IntStream.of(history.indices())
                        .filter(i -> i >= kernel.items())
                        .toArray());
            }
        }
        return history;
    }
}
