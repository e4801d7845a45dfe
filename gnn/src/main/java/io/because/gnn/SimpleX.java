package io.because.gnn;

import io.because.graph.Csr;
import io.because.linear.SparseProduct;
import io.because.linear.VectorMath;
import io.because.model.MemoryNeed;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// One step of the graph, from items to users, under a loss that pushes away only the items that come too near:
/// `e_u = g x_u + (1 - g) mean_i x_i` over the history, score `e_u · x_i / |x_i|`.
///
/// - shapes: `X[users + items][dimension]`
/// - cost of a step: two products of the graph and a dense `[items][dimension]`, three dense ones of
///   examples x others x dimension
/// - differs from the paper: no linear map between the mean of the history and the user; others are shared by the
///   examples of a step; the user of a request is put together from the history of the request
///
/// Mao, Zhu, Wang, Dai, Dong, Xiao, He, "SimpleX: A Simple and Strong Baseline for Collaborative Filtering", CIKM 2021.
record SimpleX(SimpleXParams params) implements ModelType {
    private static final double INITIAL_DEVIATION = 0.1;
    /// Parameters, gradient, both moments, embeddings and their gradient.
    private static final int ARRAYS = 6;

    @Override
    public String name() {
        return "simplex";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        long numbers = (long) (data.users() + data.items()) * params.dimension();
        MemoryNeed.check(name(), (double) ARRAYS * Float.BYTES * numbers);
        Network network = new Network(data, fit);
        new TrainingLoop(this, data, params.training(), fit).run(network, new SampleStream(data.liked(), fit));
        return restore(network.arrays());
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return new NeighbourSumRanker(name(), arrays);
    }

    /// The parameters and how they become embeddings.
    final class Network implements TrainingLoop.Network {
        private final int dimension = params.dimension();
        private final int users;
        private final int items;
        private final Tensor x;
        private final Csr histories; // users x items, rows sum to 1 - g
        private final Csr likers;
        private final LinkLoss loss;
        private final int threads;

        Network(TrainingData data, Fit fit) {
            users = data.users();
            items = data.items();
            threads = fit.threads();
            histories = means(data.liked());
            likers = histories.transpose();
            int length = Math.multiplyExact(users + items, dimension);
            x = Tensor.random("embeddings", length, INITIAL_DEVIATION, new SplittableRandom(fit.seed()));
            loss = LinkLoss.of(params.training().loss(), items, dimension, threads);
        }

        private Csr means(Csr liked) {
            float[] weights = liked.weights().clone();
            for (int user = 0; user < liked.rows(); user++) {
                double sum = 0;
                for (int e = liked.from(user); e < liked.to(user); e++) {
                    sum += liked.weights()[e];
                }
                for (int e = liked.from(user); e < liked.to(user); e++) {
                    weights[e] *= (float) ((1 - params.own()) / sum);
                }
            }
            return new Csr(liked.columns(), liked.offsets(), liked.targets(), weights);
        }

        @Override
        public List<Tensor> tensors() {
            return List.of(x);
        }

        @Override
        public double gradient(Samples samples, int step) {
            float[] back = new float[x.values().length];
            double mean = loss.of(samples, embeddings(), back);
            int firstItem = users * dimension;
            float[] ofItems = new float[items * dimension];
            new SparseProduct(likers, dimension, threads).of(back, ofItems);
            VectorMath.axpy(1, back, firstItem, ofItems, 0, ofItems.length);
            for (int k = 0; k < firstItem; k++) {
                x.gradient()[k] = (float) params.own() * back[k];
            }
            System.arraycopy(ofItems, 0, x.gradient(), firstItem, ofItems.length);
            samples.addDecay(params.training().decay() / items, x, dimension);
            return mean;
        }

        /// `[users + items][dimension]`
        float[] embeddings() {
            float[] e = x.values().clone();
            float[] ofItems = Arrays.copyOfRange(e, users * dimension, e.length);
            new SparseProduct(histories, dimension, threads).plus(ofItems, (float) params.own(), x.values(), e);
            return e;
        }

        float[] parameters() {
            return x.values();
        }

        NamedArrays arrays() {
            float[] own = Arrays.copyOf(x.values(), users * dimension);
            float[] messages = Arrays.copyOfRange(x.values(), users * dimension, x.values().length);
            float[] unit = messages.clone();
            for (int item = 0; item < items; item++) {
                EmbeddingRanker.normalise(unit, item * dimension, dimension);
            }
            GraphOfLinks.clearUnmet(histories, own);
            GraphOfLinks.clearUnmet(likers, unit);
            scale(own, params.own());
            scale(messages, 1 - params.own());
            NamedArrays arrays = new NamedArrays()
                    .put("items", unit, items, dimension)
                    .put("itemMessages", messages, items, dimension)
                    .put("userMessages", new float[0], 0, dimension)
                    .put("own", own, users, dimension)
                    .put("friendWeight", new float[] {0})
                    .put("power", new float[] {1});
            return Freshness.SAME.putInto(arrays);
        }

        private static void scale(float[] values, double factor) {
            for (int k = 0; k < values.length; k++) {
                values[k] *= (float) factor;
            }
        }
    }
}
