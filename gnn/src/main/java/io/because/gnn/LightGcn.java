package io.because.gnn;

import io.because.model.MemoryNeed;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Light graph convolution: the embedding of a node is the mean of its own parameters and of those that reach it over
/// one, two, ... steps of the graph of users and items.
///
/// - `E = Σ_k α_k Â^k X`, score `e_u · e_i`, trained by a {@link LinkLoss} and Adam
/// - shapes: `X[users + items][dimension]`
/// - cost of a step: `2 layers` products of the graph and a dense `[nodes][dimension]`, whatever the batch: batches of
///   many times the paper's 2,048 with a larger rate reach the same in far fewer steps
/// - differs from the paper: sampled softmax beside BPR, a falling rate, friendships and similar items as edges; the
///   user of a request is put together from the history of the request, see {@link NeighbourSumRanker}
///
/// He, Deng, Wang, Li, Zhang, Wang, "LightGCN: Simplifying and Powering Graph Convolution Network for
/// Recommendation", SIGIR 2020.
record LightGcn(LightGcnParams params) implements ModelType {
    private static final double INITIAL_DEVIATION = 0.1;
    /// Parameters, gradient, both moments, and three more while a step is taken.
    private static final int ARRAYS = 7;

    @Override
    public String name() {
        return "lightgcn";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        long numbers = (long) (data.users() + data.items()) * params.dimension();
        MemoryNeed.check(name(), (double) ARRAYS * Float.BYTES * numbers + GraphOfLinks.bytes(data, params.edges()));
        GraphOfLinks graph = GraphOfLinks.of(data, params.edges(), fit);
        Network network = new Network(graph, fit);
        new TrainingLoop(this, data, params.training(), fit).run(network, new SampleStream(data.liked(), fit));
        return restore(arrays(data, network));
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return new NeighbourSumRanker(name(), arrays);
    }

    NamedArrays arrays(TrainingData data, Network network) {
        int dimension = params.dimension();
        int users = data.users();
        int items = data.items();
        float[] e = network.embeddings();
        float[] messages = network.messages();
        float[] own = Arrays.copyOf(network.parameters(), users * dimension);
        for (int k = 0; k < own.length; k++) {
            own[k] *= params.layerWeights()[0];
        }
        float[] ofItems = Arrays.copyOfRange(e, users * dimension, e.length);
        GraphOfLinks.clearUnmet(data.liked(), own);
        GraphOfLinks.clearUnmet(data.liked().transpose(), ofItems);
        boolean social = params.edges().friends() > 0;
        NamedArrays arrays = new NamedArrays()
                .put("items", ofItems, items, dimension)
                .put("itemMessages", Arrays.copyOfRange(messages, users * dimension, messages.length), items, dimension)
                .put(
                        "userMessages",
                        social ? Arrays.copyOf(messages, users * dimension) : new float[0],
                        social ? users : 0,
                        dimension)
                .put("own", own, users, dimension)
                .put("friendWeight", new float[] {(float) params.edges().friends()})
                .put("power", new float[] {0.5f});
        return network.graph.freshness().putInto(arrays);
    }

    /// The parameters and how they become embeddings.
    final class Network implements TrainingLoop.Network {
        private final Tensor x;
        private final Propagation propagation;
        private final GraphOfLinks graph;
        private final LinkLoss loss;
        private final int threads;
        private final double decay;

        Network(GraphOfLinks graph, Fit fit) {
            this.graph = graph;
            threads = fit.threads();
            decay = params.training().decay() / graph.items();
            propagation = new Propagation(graph.normalised(), params.layerWeights());
            int length = Math.multiplyExact(propagation.nodes(), params.dimension());
            x = Tensor.random("embeddings", length, INITIAL_DEVIATION, new SplittableRandom(fit.seed()));
            loss = LinkLoss.of(params.training().loss(), graph.items(), params.dimension(), threads);
        }

        @Override
        public List<Tensor> tensors() {
            return List.of(x);
        }

        @Override
        public double gradient(Samples samples, int step) {
            int dimension = params.dimension();
            double mean = loss.of(samples, embeddings(), x.gradient());
            float[] back = propagation.of(x.gradient(), dimension, threads);
            System.arraycopy(back, 0, x.gradient(), 0, back.length);
            samples.addDecay(decay, x, dimension);
            return mean;
        }

        /// `E`.
        float[] embeddings() {
            return propagation.of(x.values(), params.dimension(), threads);
        }

        /// What a node sends to its neighbours, divided by the root of its degree.
        float[] messages() {
            float[] messages = propagation.messages(x.values(), params.dimension(), threads);
            for (int node = 0; node < propagation.nodes(); node++) {
                double degree = graph.degrees()[node];
                float scale = degree > 0 ? (float) (1 / Math.sqrt(degree)) : 0;
                for (int d = node * params.dimension(); d < (node + 1) * params.dimension(); d++) {
                    messages[d] *= scale;
                }
            }
            return messages;
        }

        float[] parameters() {
            return x.values();
        }
    }
}
