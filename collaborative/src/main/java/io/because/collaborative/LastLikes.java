package io.because.collaborative;

import io.because.graph.GraphView;
import io.because.graph.SparseVector;
import io.because.model.Contributions;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.stream.IntStream;

/// What a model that is linear in the history says of the user's last likes alone.
///
/// - contribution of one of the last: its own term less that of the like before them, which takes the free place
///
/// @param params how many of the last count
/// @param all the model; its scores are sums over past actions
record LastLikes(LastLikesParams params, ModelType all) implements ModelType {
    private static final String ITEMS = "items";
    private static final String ALL = "all";

    @Override
    public String name() {
        return "last-likes";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        return new Fitted(params.count(), data.items(), all.fit(data, fit));
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return new Fitted(params.count(), arrays.ints(ITEMS)[0], all.restore(arrays.below(ALL)));
    }

    /// @param items known at the fit; others take no place among the last
    private record Fitted(int count, int items, Ranker all) implements Ranker {
        @Override
        public String name() {
            return "last-likes";
        }

        @Override
        public void score(Profile profile, GraphView graph, float[] scores) {
            all.score(last(profile, count), graph, scores);
        }

        @Override
        public void attribute(Profile profile, GraphView graph, int item, Contributions into) {
            Profile oneMore = last(profile, count + 1);
            int[] known = oneMore.history().indices();
            double next = known.length <= count ? 0 : term(known[0], oneMore, graph, item);
            for (int k = known.length <= count ? 0 : 1; k < known.length; k++) {
                into.pastAction(known[k], term(known[k], oneMore, graph, item) - next);
            }
        }

        private double term(int cause, Profile profile, GraphView graph, int item) {
            SparseVector history = profile.history();
            SparseVector alone = new SparseVector(new int[] {cause}, new float[] {history.get(cause)});
            return all.contributions(Profile.ofHistory(profile.user(), alone), graph, item).stream()
                    .mapToDouble(contribution -> contribution.amount())
                    .sum();
        }

        private Profile last(Profile profile, int most) {
            SparseVector history = profile.history();
            int[] places = IntStream.range(0, history.size())
                    .filter(k -> history.values()[k] > 0 && history.indices()[k] < items)
                    .toArray();
            int[] last = Arrays.copyOfRange(places, Math.max(0, places.length - most), places.length);
            int[] liked = new int[last.length];
            float[] preferences = new float[last.length];
            for (int k = 0; k < last.length; k++) {
                liked[k] = history.indices()[last[k]];
                preferences[k] = history.values()[last[k]];
            }
            return Profile.ofHistory(profile.user(), new SparseVector(liked, preferences));
        }

        @Override
        public NamedArrays arrays() {
            return new NamedArrays().put(ITEMS, new int[] {items}).putBelow(ALL, all.arrays());
        }
    }
}
