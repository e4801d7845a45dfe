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
import java.util.Arrays;
import java.util.SplittableRandom;

/// Matrix factorisation that learns the order of pairs: what a user liked above what the user did not.
///
/// - loss and gradient: see {@link BprStep}; the order of the steps: see {@link BlockCyclic}
/// - score: `b_i + v·h_i`
/// - shapes: `h[items][dimension]`, `b[items]`
/// - cost of an epoch: O(edges · dimension)
/// - differs from the paper: `v` is not the learned user vector but pooled from the history by the linear map that
///   is closest to the learned ones, so that new events count at once and can be explained, see {@link HistoryMap}
///   and {@link PooledRanker}; the other item of a triple comes from the same random sixteenth of the catalogue; the
///   rate falls
///
/// Rendle, Freudenthaler, Gantner, Schmidt-Thieme, "BPR: Bayesian Personalized Ranking from Implicit Feedback", UAI
/// 2009.
record Bpr(BprParams params) implements ModelType {
    private static final int TRIES = 16;

    @Override
    public String name() {
        return "bpr";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        BprVectors vectors = vectors(data, fit);
        ItemFactors items = new ItemFactors(vectors.items(), params.dimension(), vectors.biases());
        float[] pooled = HistoryMap.mapped(data.liked(), vectors.users(), items);
        return restore(new NamedArrays()
                .put("items", vectors.items(), data.items(), params.dimension())
                .put("pooled", pooled, data.items(), params.dimension())
                .put("biases", vectors.biases()));
    }

    BprVectors vectors(TrainingData data, Fit fit) {
        double rows = (double) data.users() + 2.0 * data.items();
        MemoryNeed.check(
                name(),
                rows * params.dimension() * Float.BYTES + data.interactions().edges() * 32.0);
        Csr liked = data.liked().transpose().transpose();
        BprVectors vectors = BprVectors.random(data.users(), data.items(), params.dimension(), fit.seed());
        BlockCyclic order = new BlockCyclic(liked, fit);
        Rounds rounds = new Rounds(this, data, fit)
                .changing("user vectors", vectors.users())
                .changing("item vectors", vectors.items())
                .changing("item biases", vectors.biases());
        rounds.run("epoch", params.epochs(), epoch -> {
            float rate = (float) (params.rate() * (params.epochs() - epoch) / params.epochs());
            order.epoch(epoch, (edges, items, random) -> {
                BprStep descent = new BprStep(vectors, params.regularisation());
                for (int e : edges) {
                    int user = order.user(e);
                    int other = notLiked(liked, user, items, random);
                    if (other >= 0) {
                        descent.descend(user, liked.targets()[e], other, rate);
                    }
                }
            });
        });
        return vectors;
    }

    /// @return an item that the user did not like, or -1 when none was found
    private static int notLiked(Csr liked, int user, int[] items, SplittableRandom random) {
        for (int time = 0; time < TRIES; time++) {
            int item = items[random.nextInt(items.length)];
            if (Arrays.binarySearch(liked.targets(), liked.from(user), liked.to(user), item) < 0) {
                return item;
            }
        }
        return -1;
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        int rank = Math.toIntExact(arrays.shape("items")[1]);
        ItemFactors items = new ItemFactors(arrays.floats("items"), rank, arrays.floats("biases"));
        return new PooledRanker(name(), items, arrays.floats("pooled"), arrays);
    }
}
