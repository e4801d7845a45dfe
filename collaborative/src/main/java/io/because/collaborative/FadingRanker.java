package io.because.collaborative;

import io.because.graph.GraphView;
import io.because.graph.SparseVector;
import io.because.linear.HistoryRanker;
import io.because.linear.ItemKernel;
import io.because.model.Contributions;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.Ranker;
import java.util.Arrays;
import java.util.List;

/// A linear model for which each like counts less than the one after it.
///
/// - score: `Σ_k fading^k · preference_k · K[h_k][i]` over likes, `h_0` the last one
/// - contribution of a like: its own term less what those before it gain when each moves up by one place
///
/// @param all the model; dislikes and items that came after its fit take no place
record FadingRanker(String name, double fading, HistoryRanker all) implements Ranker {
    @Override
    public void score(Profile profile, GraphView graph, float[] scores) {
        all.score(faded(profile), graph, scores);
    }

    @Override
    public void scoreAll(List<Profile> profiles, GraphView graph, float[][] scores) {
        all.scoreAll(profiles.stream().map(this::faded).toList(), graph, scores);
    }

    @Override
    public float scoreOf(Profile profile, GraphView graph, int item) {
        return all.scoreOf(faded(profile), graph, item);
    }

    @Override
    public void attribute(Profile profile, GraphView graph, int item, Contributions into) {
        ItemKernel kernel = all.kernel();
        if (item >= kernel.items()) {
            return;
        }
        SparseVector history = faded(profile).history();
        float[] weights = kernel.column(history.indices(), item);
        double before = 0;
        for (int k = 0; k < weights.length; k++) {
            double term = (double) history.values()[k] * weights[k];
            into.pastAction(history.indices()[k], term - (1 / fading - 1) * before);
            before += term;
        }
    }

    private Profile faded(Profile profile) {
        SparseVector history = profile.history();
        int[] liked = new int[history.size()];
        float[] preferences = new float[history.size()];
        double weight = 1;
        int from = liked.length;
        for (int k = history.size() - 1; k >= 0; k--) {
            if (history.values()[k] > 0 && history.indices()[k] < all.kernel().items()) {
                liked[--from] = history.indices()[k];
                preferences[from] = (float) (weight * history.values()[k]);
                weight *= fading;
            }
        }
        return Profile.ofHistory(
                profile.user(),
                new SparseVector(
                        Arrays.copyOfRange(liked, from, liked.length),
                        Arrays.copyOfRange(preferences, from, preferences.length)));
    }

    @Override
    public NamedArrays arrays() {
        return all.arrays();
    }
}
