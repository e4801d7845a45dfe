package io.because.serving;

import io.because.graph.GraphView;
import io.because.graph.SparseVector;
import io.because.linear.ItemFactors;
import io.because.linear.Retriever;
import io.because.linear.VectorMath;
import io.because.model.Cause;
import io.because.model.Contribution;
import io.because.model.Contributions;
import io.because.model.FeatureAttributable;
import io.because.model.FeatureShare;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.Ranker;
import io.because.model.Reranker;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// Models that can be computed by hand.
final class Models {
    static final Instant FITTED_AT = Instant.parse("2026-11-01T00:00:00Z");

    private Models() {}

    static Part part(String name, double weight, Ranker ranker) {
        return new Part(new PartModel(name, ranker.name(), "1", weight, FITTED_AT), ranker);
    }

    /// `score_i = Σ_j preference_j kernel[j][i]`
    record History(float[][] kernel) implements Ranker {
        @Override
        public String name() {
            return "history";
        }

        @Override
        public void score(Profile profile, GraphView graph, float[] scores) {
            fillByAttribution(this, profile, graph, scores);
        }

        @Override
        public void attribute(Profile profile, GraphView graph, int item, Contributions into) {
            SparseVector history = profile.history();
            for (int k = 0; k < history.size(); k++) {
                int past = history.indices()[k];
                into.pastAction(past, (double) history.values()[k] * kernel[past][item]);
            }
        }

        @Override
        public NamedArrays arrays() {
            return new NamedArrays();
        }
    }

    /// The mean, not the sum, of what the history says: its causes interact.
    record MeanOfHistory(float[][] kernel) implements Ranker {
        @Override
        public String name() {
            return "mean";
        }

        @Override
        public void score(Profile profile, GraphView graph, float[] scores) {
            new History(kernel).score(profile, graph, scores);
            for (int item = 0; item < scores.length; item++) {
                scores[item] /= Math.max(1, profile.history().size());
            }
        }

        @Override
        public void attribute(Profile profile, GraphView graph, int item, Contributions into) {
            float[] scores = new float[graph.items()];
            score(profile, graph, scores);
            double whole = scores[item];
            for (int past : profile.history().indices()) {
                Cause cause = new Cause.PastActions(past);
                score(profile.without(cause), graph, scores);
                into.pastAction(past, whole - scores[item]);
            }
        }

        @Override
        public NamedArrays arrays() {
            return new NamedArrays();
        }
    }

    /// What each friend likes, and half of what their friends like on average.
    record Friends() implements Ranker {
        @Override
        public String name() {
            return "friends";
        }

        @Override
        public void score(Profile profile, GraphView graph, float[] scores) {
            fillByAttribution(this, profile, graph, scores);
        }

        @Override
        public void attribute(Profile profile, GraphView graph, int item, Contributions into) {
            for (int friend : profile.friends().indices()) {
                int[] others = Arrays.stream(graph.friends(friend).indices())
                        .filter(other -> other != profile.user())
                        .toArray();
                double amount = graph.preferences(friend).get(item);
                for (int other : others) {
                    amount += 0.5 * graph.preferences(other).get(item) / others.length;
                }
                into.friend(friend, amount);
            }
        }

        @Override
        public NamedArrays arrays() {
            return new NamedArrays();
        }
    }

    record People() implements Ranker {
        @Override
        public String name() {
            return "people";
        }

        @Override
        public void score(Profile profile, GraphView graph, float[] scores) {
            fillByAttribution(this, profile, graph, scores);
        }

        @Override
        public void attribute(Profile profile, GraphView graph, int item, Contributions into) {
            SparseVector people = profile.likeMinded();
            for (int k = 0; k < people.size(); k++) {
                int person = people.indices()[k];
                double amount =
                        (double) people.values()[k] * graph.preferences(person).get(item);
                into.likeMinded(person, amount);
            }
        }

        @Override
        public NamedArrays arrays() {
            return new NamedArrays();
        }
    }

    /// Users are the sum of the vectors of what they liked.
    ///
    /// @param scoredAll how often the whole catalogue was scored
    record Tower(ItemFactors items, AtomicInteger scoredAll) implements Retriever {
        @Override
        public String name() {
            return "tower";
        }

        @Override
        public float[] embed(List<Profile> profiles) {
            float[] users = new float[profiles.size() * items.rank()];
            for (int p = 0; p < profiles.size(); p++) {
                SparseVector history = profiles.get(p).history();
                for (int k = 0; k < history.size(); k++) {
                    if (knows(history.indices()[k])) {
                        int at = history.indices()[k] * items.rank();
                        VectorMath.axpy(history.values()[k], items.byItem(), at, users, p * items.rank(), items.rank());
                    }
                }
            }
            return users;
        }

        private boolean knows(int item) {
            return item < items.items();
        }

        @Override
        public void scoreAll(List<Profile> profiles, GraphView graph, float[][] scores) {
            scoredAll.incrementAndGet();
            items.score(embed(profiles), scores);
        }

        @Override
        public void attribute(Profile profile, GraphView graph, int item, Contributions into) {
            SparseVector history = profile.history();
            int rank = items.rank();
            for (int k = 0; k < history.size(); k++) {
                int past = history.indices()[k];
                if (knows(past) && knows(item)) {
                    double product = VectorMath.dot(items.byItem(), past * rank, items.byItem(), item * rank, rank);
                    into.pastAction(past, history.values()[k] * product);
                }
            }
        }

        @Override
        public NamedArrays arrays() {
            return new NamedArrays();
        }
    }

    record Genres() implements Ranker {
        @Override
        public String name() {
            return "genres";
        }

        @Override
        public void score(Profile profile, GraphView graph, float[] scores) {
            fillByAttribution(this, profile, graph, scores);
        }

        @Override
        public void attribute(Profile profile, GraphView graph, int item, Contributions into) {
            SparseVector tastes = profile.tastes();
            for (int k = 0; k < tastes.size(); k++) {
                int genre = tastes.indices()[k];
                double amount = (double) tastes.values()[k] * graph.genres(item).get(genre);
                into.taste(genre, amount);
            }
        }

        @Override
        public NamedArrays arrays() {
            return new NamedArrays();
        }
    }

    record Popularity(float... likes) implements Ranker {
        @Override
        public String name() {
            return "popularity";
        }

        @Override
        public void score(Profile profile, GraphView graph, float[] scores) {
            System.arraycopy(likes, 0, scores, 0, scores.length);
        }

        @Override
        public void attribute(Profile profile, GraphView graph, int item, Contributions into) {}

        @Override
        public NamedArrays arrays() {
            return new NamedArrays();
        }
    }

    /// Scores an item by its index and says so.
    record Network() implements Ranker, FeatureAttributable {
        @Override
        public String name() {
            return "network";
        }

        @Override
        public void score(Profile profile, GraphView graph, float[] scores) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] = i;
            }
        }

        @Override
        public void attribute(Profile profile, GraphView graph, int item, Contributions into) {}

        @Override
        public List<FeatureShare> featureShares(Profile profile, GraphView graph, int item) {
            return List.of(new FeatureShare("item", item));
        }

        @Override
        public NamedArrays arrays() {
            return new NamedArrays();
        }
    }

    /// Scores an item by its index, one by one only.
    ///
    /// @param asked is told of which items
    record Rerank(Set<Integer> asked) implements Reranker {
        @Override
        public String name() {
            return "rerank";
        }

        @Override
        public void score(Profile profile, GraphView graph, float[] scores) {
            throw new IllegalStateException("asked about the whole catalogue");
        }

        @Override
        public void score(Profile profile, GraphView graph, int[] items, float[] scores) {
            for (int k = 0; k < items.length; k++) {
                asked.add(items[k]);
                scores[k] = items[k];
            }
        }

        @Override
        public void attribute(Profile profile, GraphView graph, int item, Contributions into) {}

        @Override
        public NamedArrays arrays() {
            return new NamedArrays();
        }
    }

    private static void fillByAttribution(Ranker ranker, Profile profile, GraphView graph, float[] scores) {
        for (int item = 0; item < scores.length; item++) {
            scores[item] = (float) ranker.contributions(profile, graph, item).stream()
                    .mapToDouble(Contribution::amount)
                    .sum();
        }
    }
}
