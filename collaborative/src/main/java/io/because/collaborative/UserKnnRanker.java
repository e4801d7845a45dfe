package io.because.collaborative;

import io.because.domain.Require;
import io.because.graph.Csr;
import io.because.graph.GraphView;
import io.because.graph.SparseVector;
import io.because.graph.TopK;
import io.because.linear.Neighbours;
import io.because.model.Contributions;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.Ranker;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The fitted {@link UserKnn}. Deleting one past action changes who the neighbours are, so a contribution
/// is worked out by finding them again without it: its products are taken out of the sums, which is
/// exact, and put back.
///
/// The user of the request is no neighbour of their own, as far as users have the index they had at the
/// fit.
///
/// - cost of the contributions to an item: O(history · users with a common item)
final class UserKnnRanker implements Ranker {
    private final NamedArrays arrays;
    private final Csr preferences; // users x items, signed
    private final Csr opinions; // items x users, signed
    private final Csr likers; // items x users, weights; 0 where it was not liked
    private final float[] ofItem; // what a preference of the request is multiplied by
    private final double[] norms;
    private final int neighbours;
    private final double shrinkage;

    UserKnnRanker(NamedArrays arrays) {
        this.arrays = arrays;
        ofItem = arrays.floats("ofItem");
        int[] offsets = arrays.ints("offsets");
        int[] targets = arrays.ints("targets");
        preferences = new Csr(ofItem.length, offsets, targets, arrays.floats("preferences"));
        Csr weights = new Csr(ofItem.length, offsets, targets, arrays.floats("weights"));
        opinions = preferences.transpose();
        likers = weights.transpose();
        norms = Neighbours.norms(weights);
        Require.that(arrays.ints("neighbours").length == 1, "array neighbours must have one value");
        Require.that(arrays.floats("shrinkage").length == 1, "array shrinkage must have one value");
        neighbours = arrays.ints("neighbours")[0];
        shrinkage = arrays.floats("shrinkage")[0];
    }

    @Override
    public String name() {
        return "userknn";
    }

    @Override
    public NamedArrays arrays() {
        return arrays;
    }

    @Override
    public void score(Profile profile, GraphView graph, float[] scores) {
        Search search = new Search(profile);
        int[] nearest = search.nearest();
        double[] sums = new double[ofItem.length];
        for (int user : nearest) {
            for (int e = preferences.from(user); e < preferences.to(user); e++) {
                sums[preferences.targets()[e]] +=
                        (double) search.similarities[user] * preferences.weights()[e];
            }
        }
        Arrays.fill(scores, 0);
        for (int item = 0; item < Math.min(sums.length, scores.length); item++) {
            scores[item] = (float) sums[item];
        }
    }

    @Override
    public void attribute(Profile profile, GraphView graph, int item, Contributions into) {
        if (item >= ofItem.length) {
            return;
        }
        Search search = new Search(profile);
        double[] opinion = new double[norms.length];
        for (int e = opinions.from(item); e < opinions.to(item); e++) {
            opinion[opinions.targets()[e]] += opinions.weights()[e];
        }
        double whole = search.sum(opinion);
        SparseVector history = profile.history();
        for (int k = 0; k < history.size(); k++) {
            float weight = weight(history, k);
            if (weight > 0) {
                search.add(history.indices()[k], weight, -1);
                into.pastAction(history.indices()[k], whole - search.sum(opinion));
                search.add(history.indices()[k], weight, 1);
            }
        }
    }

    /// What the `k`th past action weighs in the similarity; 0 when it was not liked or its item is not
    /// known.
    private float weight(SparseVector history, int k) {
        int item = history.indices()[k];
        return item < ofItem.length && history.values()[k] > 0
                ? UserKnn.rounded(history.values()[k]) * ofItem[item]
                : 0;
    }

    /// The neighbours of one history, which may lose a past action and get it back.
    private final class Search {
        private final double[] products = new double[norms.length];
        private final float[] similarities = new float[norms.length];
        private final int[] candidates;
        private double squares;

        Search(Profile profile) {
            SparseVector history = profile.history();
            for (int k = 0; k < history.size(); k++) {
                float weight = weight(history, k);
                if (weight > 0) {
                    add(history.indices()[k], weight, 1);
                }
            }
            candidates = IntStream.range(0, products.length)
                    .filter(user -> products[user] > 0 && user != profile.user())
                    .toArray();
        }

        /// @param sign 1 adds the past action, -1 takes it out
        void add(int item, float weight, int sign) {
            double signed = (double) weight * sign;
            squares += signed * weight;
            for (int e = likers.from(item); e < likers.to(item); e++) {
                products[likers.targets()[e]] += signed * likers.weights()[e];
            }
        }

        /// In no particular order.
        int[] nearest() {
            double norm = Math.sqrt(squares);
            for (int user : candidates) {
                double product = products[user];
                similarities[user] = product > 0 ? (float) (product / (norm * norms[user] + shrinkage)) : 0;
            }
            return TopK.selectUnordered(similarities, candidates, neighbours);
        }

        /// @param opinion `[users]` of the item whose score it is
        double sum(double[] opinion) {
            double sum = 0;
            for (int user : nearest()) {
                sum += similarities[user] * opinion[user];
            }
            return sum;
        }
    }
}
