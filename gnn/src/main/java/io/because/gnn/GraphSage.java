package io.because.gnn;

import io.because.graph.Snapshot;
import io.because.model.MemoryNeed;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Inductive graph embedding: a network that embeds a node from samples of its neighbours and from its features, also
/// one that it has never seen. Users have nothing of their own: who they are is what they and their friends like. An
/// item that came after the fit is what its genres say of it.
///
/// - network: {@link SageNetwork}; score `e_u · e_i`, with `e_i` of length 1 where trained on cosines
/// - cost of a step: O(batch · users of an item · items of a user · dimension), whatever the size of the graph, but for
///   Adam's pass over the items' own embeddings
/// - differs from the paper: items also have embeddings of their own, hidden at random while training so that the
///   network can do without (Volkovs, Yu, Poutanen, "DropoutNet", NIPS 2017); ELU in place of ReLU; trained on who
///   likes what instead of random walks
///
/// Hamilton, Ying, Leskovec, "Inductive Representation Learning on Large Graphs", NIPS 2017, Algorithms 1 and 2.
record GraphSage(GraphSageParams params) implements ModelType {
    private static final int ARRAYS = 8;

    @Override
    public String name() {
        return "graphsage";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        long numbers = (2L * data.items() + data.users()) * params.dimension();
        MemoryNeed.check(name(), (double) ARRAYS * Float.BYTES * numbers);
        SageNetwork network = new SageNetwork(params, ItemFeatures.of(data), fit);
        NeighbourSampler sampler = new NeighbourSampler(data.liked(), data.friends());
        new TrainingLoop(this, data, params.training(), fit)
                .run(new Links(network, sampler, fit), new SampleStream(data.liked(), fit));
        SageNetwork.Forward all = network.forward(sampler.all(params.sampling()));
        return restore(SageUsers.arrays(network, all, data.users(), data.items())
                .put("items", items(all), data.items(), params.dimension()));
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return new ProfileRanker(name(), arrays, new SageUsers(params, arrays));
    }

    @Override
    public Ranker restore(NamedArrays arrays, Snapshot now) {
        return restore(new LaterItems(this, arrays).added(now.catalogue().genres()));
    }

    /// `[items][dimension]`.
    float[] items(SageNetwork.Forward all) {
        float[] e = all.itemEmbeddings();
        if (params.training().loss() instanceof Loss.Softmax) {
            for (int at = 0; at < e.length; at += params.dimension()) {
                EmbeddingRanker.normalise(e, at, params.dimension());
            }
        }
        return e;
    }

    /// The network, trained on links.
    final class Links implements TrainingLoop.Network {
        private final SageNetwork network;
        private final NeighbourSampler sampler;
        private final LinkLoss loss;
        private final long seed;

        Links(SageNetwork network, NeighbourSampler sampler, Fit fit) {
            this.network = network;
            this.sampler = sampler;
            loss = LinkLoss.of(params.training().loss(), sampler.items(), params.dimension(), fit.threads());
            seed = fit.seed();
        }

        @Override
        public List<Tensor> tensors() {
            return network.tensors();
        }

        @Override
        public double gradient(Samples samples, int step) {
            SplittableRandom random = new SplittableRandom(seed ^ new SplittableRandom(step).nextLong());
            Neighbourhoods around = sampler.of(samples, params.sampling(), params.hidden(), random);
            SageNetwork.Forward forward = network.forward(around);
            float[] e = forward.embeddings();
            float[] ofE = new float[e.length];
            double mean = loss.of(local(samples), e, ofE);
            forward.back(ofE);
            return mean;
        }

        /// The same examples by their place among what is embedded.
        private static Samples local(Samples samples) {
            int size = samples.size();
            return new Samples(
                    IntStream.range(0, size).toArray(),
                    IntStream.range(size, 2 * size).toArray(),
                    IntStream.range(2 * size, 2 * size + samples.others().length)
                            .toArray());
        }
    }
}
