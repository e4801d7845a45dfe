package io.because.gnn;

import io.because.domain.Progress;
import io.because.graph.Csr;
import io.because.linear.VectorMath;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.SplittableRandom;

/// Light graph convolution: the embedding of a node is the mean of its own parameters and of those that reach it over
/// one, two, ... steps of the graph of users and items.
///
/// - `E = Σ_k α_k Â^k X`, score `e_u · e_i`, trained by a {@link LinkLoss} and Adam
/// - shapes: `X[users + items][dimension]`
/// - cost of a step: `2 layers` products of the graph and a dense `[nodes][dimension]`, whatever the batch: large
///   batches with a larger rate take far fewer of them than the paper's 2,048
/// - differs from the paper: sampled softmax beside BPR, a falling rate, friendships as edges; the user of a request is
///   put together from the history of the request, see {@link LightGcnRanker}
///
/// He, Deng, Wang, Li, Zhang, Wang, "LightGCN: Simplifying and Powering Graph Convolution Network for
/// Recommendation", SIGIR 2020.
record LightGcn(LightGcnParams params) implements ModelType {
    private static final double INITIAL_DEVIATION = 0.1;

    @Override
    public String name() {
        return "lightgcn";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        Csr edges = Propagation.adjacency(data, params.friendWeight());
        double[] degrees = Propagation.degrees(edges);
        Propagation propagation = new Propagation(Propagation.normalised(edges, degrees), layerWeights());
        float[] x = trained(data, propagation, fit);
        return LightGcnRanker.of(name(), new LightGcnRanker.Fitted(data, x, propagation, degrees), params, fit);
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return new LightGcnRanker(name(), arrays);
    }

    private float[] layerWeights() {
        float[] weights = new float[params.layers() + 1];
        Arrays.fill(weights, 1f / weights.length);
        return weights;
    }

    /// The parameters after all epochs.
    ///
    /// @throws IllegalStateException when the loss is no number any more
    private float[] trained(TrainingData data, Propagation propagation, Fit fit) {
        float[] x = initial(propagation.nodes() * params.dimension(), fit.seed());
        Csr liked = data.liked();
        SampleStream stream = new SampleStream(liked, fit.seed());
        if (stream.isEmpty()) {
            return x;
        }
        LightGcnParams.Training training = params.training();
        int perEpoch = Math.max(1, (liked.edges() + training.batch() - 1) / training.batch());
        int steps = training.epochs() * perEpoch;
        Adam adam = new Adam(x, fit.threads());
        float[] gradient = new float[x.length];
        try (Progress.Step progress = fit.progress().begin("training " + name(), steps)) {
            for (int step = 0; step < steps; step++) {
                Samples samples = samples(stream, Math.min(training.batch(), liked.edges()));
                double loss = gradient(samples, x, propagation, gradient, fit.threads());
                requireFinite(loss, step, steps, params);
                adam.step(gradient, rate(step, steps));
                progress.advance(1);
            }
        }
        return x;
    }

    static void requireFinite(double loss, int step, int steps, LightGcnParams params) {
        if (!Double.isFinite(loss)) {
            throw new IllegalStateException("lightgcn: the loss is " + loss + " at step " + step + " of " + steps
                    + "; lower the rate (" + params.training().rate() + ")");
        }
    }

    private float[] initial(int length, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] x = new float[length];
        for (int k = 0; k < length; k++) {
            x[k] = (float) (INITIAL_DEVIATION * random.nextGaussian());
        }
        return x;
    }

    private Samples samples(SampleStream stream, int size) {
        return switch (params.loss()) {
            case LightGcnParams.Loss.Bpr() -> stream.pairs(size);
            case LightGcnParams.Loss.Softmax(var others, var byPopularity, var _) ->
                stream.shared(size, others, byPopularity);
        };
    }

    /// Of the loss with respect to the parameters; overwrites `gradient`.
    ///
    /// @return the mean loss, without the penalty
    double gradient(Samples samples, float[] x, Propagation propagation, float[] gradient, int threads) {
        int dimension = params.dimension();
        float[] e = propagation.of(x, dimension, threads);
        double loss = loss(threads).of(samples, e, gradient);
        float[] back = propagation.of(gradient, dimension, threads);
        System.arraycopy(back, 0, gradient, 0, back.length);
        addDecay(samples, x, gradient);
        return loss;
    }

    private LinkLoss loss(int threads) {
        return switch (params.loss()) {
            case LightGcnParams.Loss.Bpr() -> new BprLoss(params.dimension(), threads);
            case LightGcnParams.Loss.Softmax(var _, var _, var temperature) ->
                new SoftmaxLoss(params.dimension(), temperature, threads);
        };
    }

    /// `decay · x / size` for each place in which a node stands in the batch.
    private void addDecay(Samples samples, float[] x, float[] gradient) {
        float factor = (float) (params.training().decay() / samples.size());
        if (factor > 0) {
            for (int[] nodes : new int[][] {samples.users(), samples.liked(), samples.others()}) {
                for (int node : nodes) {
                    int at = node * params.dimension();
                    VectorMath.axpy(factor, x, at, gradient, at, params.dimension());
                }
            }
        }
    }

    private double rate(int step, int steps) {
        double cosine = (1 + Math.cos(Math.PI * step / steps)) / 2;
        return params.training().rate() * (0.1 + 0.9 * cosine);
    }
}
