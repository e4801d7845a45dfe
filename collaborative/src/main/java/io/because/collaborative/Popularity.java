package io.because.collaborative;

import io.because.graph.Csr;
import io.because.graph.GraphView;
import io.because.graph.Snapshot;
import io.because.model.Contributions;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.Arrays;

/// The same order for everybody: how much all users together liked an item.
///
/// - score: `log(1 + w_i) / log(1 + max w)`, in [0, 1], with `w_i = Σ_u preference_ui · 2^(-age / half-life)` over what
///   was liked. The logarithm keeps one hit from drowning all other parts of a blended score
/// - shapes: `popularity[items]`
/// - no cause of one user's profile explains it: all is base
record Popularity(PopularityParams params) implements ModelType {
    private static final double SECONDS_PER_DAY = 86_400;

    @Override
    public String name() {
        return "popularity";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        Csr interactions = data.interactions();
        long newest = Arrays.stream(data.lastAt()).max().orElse(Snapshot.History.UNDATED);
        double[] likes = new double[data.items()];
        for (int e = 0; e < interactions.edges(); e++) {
            if (interactions.weights()[e] > 0) {
                likes[interactions.targets()[e]] += interactions.weights()[e] * decay(data.lastAt()[e], newest);
            }
        }
        double most = Math.log1p(Arrays.stream(likes).max().orElse(0));
        float[] scores = new float[likes.length];
        for (int item = 0; item < scores.length; item++) {
            scores[item] = most == 0 ? 0 : (float) (Math.log1p(likes[item]) / most);
        }
        return new Fitted(scores);
    }

    private double decay(long at, long newest) {
        if (params.halfLifeDays() == 0 || at == Snapshot.History.UNDATED) {
            return 1;
        }
        return Math.pow(0.5, (newest - at) / SECONDS_PER_DAY / params.halfLifeDays());
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return new Fitted(arrays.floats("popularity"));
    }

    private record Fitted(float[] popularity) implements Ranker {
        @Override
        public String name() {
            return "popularity";
        }

        @Override
        public void score(Profile profile, GraphView graph, float[] scores) {
            Arrays.fill(scores, 0);
            System.arraycopy(popularity, 0, scores, 0, Math.min(popularity.length, scores.length));
        }

        @Override
        public void attribute(Profile profile, GraphView graph, int item, Contributions into) {}

        @Override
        public NamedArrays arrays() {
            return new NamedArrays().put("popularity", popularity);
        }
    }
}
