package io.because.gnn;

import io.because.model.MemoryNeed;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Graph convolution with transformations: each layer mixes what neighbours send with a node's own vector, through
/// weights and a nonlinearity. {@link LightGcn} is the same without either.
///
/// - `E_{k+1} = elu((Â E_k + E_k) W + b + (Â E_k ⊙ E_k) W' + b')`, embedding `[E_0, E_1, ...]`, score `e_u · e_i`
/// - shapes: `E_k[users + items][dimension]`, `W[dimension][dimension]`
/// - cost of a step: per layer two products of the graph and six dense ones of `[nodes][dimension]²`
/// - differs from the paper: ELU in place of leaky ReLU, no dropout; layers are not normalised
///
/// Wang, He, Wang, Feng, Chua, "Neural Graph Collaborative Filtering", SIGIR 2019; Kipf, Welling, "Semi-Supervised
/// Classification with Graph Convolutional Networks", ICLR 2017.
record Gcn(GcnParams params) implements ModelType {
    private static final double INITIAL_DEVIATION = 0.1;
    private static final int ARRAYS_OF_A_LAYER = 10;

    @Override
    public String name() {
        return "gcn";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        double numbers = (double) (data.users() + data.items()) * params.dimension();
        double layers = ARRAYS_OF_A_LAYER * Float.BYTES * numbers * (params.layers() + 1);
        MemoryNeed.check(name(), layers + GraphOfLinks.bytes(data, params.edges()));
        GraphOfLinks graph = GraphOfLinks.of(data, params.edges(), fit);
        Network network = new Network(graph, fit);
        new TrainingLoop(this, data, params.training(), fit).run(network, new SampleStream(data.liked(), fit));
        return restore(GcnUsers.arrays(params, data, graph, network));
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return new ProfileRanker(name(), arrays, new GcnUsers(params, arrays));
    }

    /// The parameters and how they become embeddings.
    final class Network implements TrainingLoop.Network {
        private final GraphOfLinks graph;
        private final Tensor x;
        private final GcnLayers layers;
        private final LinkLoss loss;

        Network(GraphOfLinks graph, Fit fit) {
            this.graph = graph;
            SplittableRandom random = new SplittableRandom(fit.seed());
            int length = Math.multiplyExact(graph.degrees().length, params.dimension());
            x = Tensor.random("embeddings", length, INITIAL_DEVIATION, random);
            layers = new GcnLayers(params, random, fit.threads());
            loss = LinkLoss.of(params.training().loss(), graph.items(), width(), fit.threads());
        }

        private int width() {
            return params.dimension() * (params.layers() + 1);
        }

        GcnLayers layers() {
            return layers;
        }

        @Override
        public List<Tensor> tensors() {
            return Stream.concat(Stream.of(x), layers.tensors().stream()).toList();
        }

        /// `E_0, E_1, ...`.
        List<float[]> forward() {
            return layers.forward(graph.normalised(), x.values()).outputs();
        }

        @Override
        public double gradient(Samples samples, int step) {
            tensors().forEach(tensor -> Arrays.fill(tensor.gradient(), 0));
            GcnLayers.Forward forward = layers.forward(graph.normalised(), x.values());
            float[] e = beside(forward.outputs(), params.dimension());
            float[] ofE = new float[e.length];
            double mean = loss.of(samples, e, ofE);
            float[] back = forward.back(apart(ofE));
            System.arraycopy(back, 0, x.gradient(), 0, back.length);
            samples.addDecay(params.training().decay() / graph.items(), x, params.dimension());
            return mean;
        }

        private float[][] apart(float[] e) {
            int dimension = params.dimension();
            int nodes = e.length / width();
            float[][] parts = new float[params.layers() + 1][nodes * dimension];
            for (int k = 0; k < parts.length; k++) {
                for (int node = 0; node < nodes; node++) {
                    System.arraycopy(e, node * width() + k * dimension, parts[k], node * dimension, dimension);
                }
            }
            return parts;
        }
    }

    /// Rows of several matrices beside each other.
    static float[] beside(List<float[]> parts, int dimension) {
        int width = dimension * parts.size();
        int rows = parts.getFirst().length / dimension;
        float[] whole = new float[Math.multiplyExact(rows, width)];
        for (int k = 0; k < parts.size(); k++) {
            for (int row = 0; row < rows; row++) {
                System.arraycopy(parts.get(k), row * dimension, whole, row * width + k * dimension, dimension);
            }
        }
        return whole;
    }
}
