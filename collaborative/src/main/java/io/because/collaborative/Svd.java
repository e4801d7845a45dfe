package io.because.collaborative;

import io.because.graph.Csr;
import io.because.linear.BlockCyclic;
import io.because.linear.ItemFactors;
import io.because.linear.Rounds;
import io.because.model.MemoryNeed;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Matrix factorisation with biases that predicts preferences, and so ratings, which are a straight line of them.
///
/// - loss and gradient: see {@link SvdPass}
/// - score: the predicted preference `μ + b_i + v_b + q_i·v`; an item that nobody rated gets the usual one
/// - shapes: `q[items][dimension + 1]` whose last number is 1, so that `v` holds the user's bias; `y` alike with 0
/// - cost of an epoch: O(ratings · dimension), one thread: the users' passes share all items
/// - differs from the papers: `v` is not the learned user vector but folded in from the history, see {@link FoldIn}:
///   least squares that shrink towards `z`, which is the same as `p_u` shrinking towards zero; the rate falls
///
/// Koren, "Factorization Meets the Neighborhood", KDD 2008 (SVD++); Funk, "Netflix Update: Try This at Home", 2006.
record Svd(SvdParams params) implements ModelType {
    private static final double LAST_RATE = 0.1;

    @Override
    public String name() {
        return "svd";
    }

    @Override
    public boolean predictsPreferences() {
        return true;
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        return ranker(vectors(data, fit));
    }

    Ranker ranker(SvdVectors vectors) {
        float[] offsets = vectors.itemBiases().clone();
        for (int item = 0; item < offsets.length; item++) {
            offsets[item] += vectors.mean();
        }
        int rank = params.dimension() + 1;
        return restore(new NamedArrays()
                .put("items", extended(vectors.items(), 1), offsets.length, rank)
                .put("offsets", offsets)
                .put("implicit", extended(vectors.implicit(), 0), offsets.length, rank)
                .put("settings", new float[] {(float) params.ridge()}));
    }

    /// Each row with one more number.
    private float[] extended(float[] rows, float last) {
        int d = params.dimension();
        float[] extended = new float[rows.length / d * (d + 1)];
        for (int row = 0; row < rows.length / d; row++) {
            System.arraycopy(rows, row * d, extended, row * (d + 1), d);
            extended[row * (d + 1) + d] = last;
        }
        return extended;
    }

    SvdVectors vectors(TrainingData data, Fit fit) {
        double rows = (double) data.users() + 5.0 * data.items();
        MemoryNeed.check(
                name(),
                rows * params.dimension() * Float.BYTES + data.interactions().edges() * 8.0);
        Csr ratings = data.interactions();
        double sum = 0;
        for (float rating : ratings.weights()) {
            sum += rating;
        }
        float mean = (float) (sum / Math.max(1, ratings.edges()));
        SvdVectors vectors = SvdVectors.random(data.users(), data.items(), params.dimension(), mean, fit.seed());
        SvdPass pass = new SvdPass(vectors, ratings, params.regularisation(), params.implicit());
        int[] users = IntStream.range(0, data.users())
                .filter(user -> ratings.degree(user) > 0)
                .toArray();
        Rounds rounds = new Rounds(this, data, fit)
                .changing("user vectors", vectors.users())
                .changing("item vectors", vectors.items())
                .changing("implicit vectors", vectors.implicit())
                .changing("user biases", vectors.userBiases())
                .changing("item biases", vectors.itemBiases());
        rounds.run("epoch", params.epochs(), epoch -> {
            float rate = (float) (params.rate() * (1 - (1 - LAST_RATE) * epoch / params.epochs()));
            SplittableRandom random = new SplittableRandom(fit.seed() + 1 + epoch);
            int[] visited = users.clone();
            BlockCyclic.shuffle(visited, random);
            for (int user : visited) {
                int[] order =
                        IntStream.range(ratings.from(user), ratings.to(user)).toArray();
                BlockCyclic.shuffle(order, random);
                pass.descend(user, order, rate);
            }
        });
        return vectors;
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        int rank = Math.toIntExact(arrays.shape("items")[1]);
        float[] offsets = arrays.floats("offsets");
        ItemFactors items = new ItemFactors(arrays.floats("items"), rank, offsets);
        FoldIn.Rules rules = new Rated(offsets, arrays.floats("settings")[0]);
        FoldIn foldIn = new FoldIn(items, FoldIn.zeros(rank), rules, arrays.floats("implicit"));
        return new FoldInRanker(name(), foldIn, arrays);
    }

    /// Each preference is met as well as possible.
    private record Rated(float[] offsets, double ridge) implements FoldIn.Rules {
        @Override
        public double weight(float preference) {
            return 1;
        }

        @Override
        public double target(int item, float preference) {
            return preference - offsets[item];
        }

        @Override
        public double ridge(int actions) {
            return ridge * Math.max(1, actions);
        }
    }
}
