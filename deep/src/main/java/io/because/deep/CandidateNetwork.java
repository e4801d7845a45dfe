package io.because.deep;

import io.because.domain.Require;
import io.because.engine.Batch;
import io.because.engine.Engine;
import io.because.engine.Expr;
import io.because.engine.Inference;
import io.because.engine.Loss;
import io.because.engine.Network;
import io.because.engine.Parameter;
import io.because.engine.Trainer;
import io.because.engine.TrainingLoop;
import io.because.engine.Weights;
import io.because.metric.RankingMetrics;
import io.because.model.ModelType.Fit;
import io.because.model.NamedArrays;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Puts candidates in order by what is known of each: the scores of many sources, and features.
///
/// - score: `w·x + v·mlp(x)`, at first `w` by {@link CoordinateAscent} and `v = 0`: it begins as good as a weighted sum
/// - trained: each chosen candidate against others of its list by softmax, until lists that are kept aside
///   get no better; where others, which nothing was fitted to, cannot tell that it beats the sum, the sum stays
/// - shapes: `x[features]`
///
/// Cheng et al., "Wide & Deep Learning for Recommender Systems", DLRS 2016, for the shape of the
/// network; Cao, Qin, Liu, Tsai, Li, "Learning to Rank: From Pairwise Approach to Listwise Approach",
/// ICML 2007, for the loss. Thread-safe.
public final class CandidateNetwork {
    private static final String MODEL = "ranker";
    private static final int CHUNK = 256;
    private static final int LENGTH = 10; // what is looked at first
    private static final float SPREAD = 3; // of the sum's weights, so that it decides at first
    private static final int FOLDS = 10; // of the lists
    private static final int STOPPING = 0; // the fold that says when to stop
    private static final int DECIDING = 5; // the one that says whether it is better than the sum

    private final Weights weights;
    private final Inference inference;
    private final IntegratedGradients gradients;
    private final int features;
    private final ThreadLocal<Inference.Scratch> scratch;

    private CandidateNetwork(int features, CandidateNetworkParams params, Weights weights) {
        this.features = features;
        this.weights = weights;
        Expr score = score(features, params);
        gradients = new IntegratedGradients(score, weights, input(features));
        inference = new Inference(score, weights);
        scratch = ThreadLocal.withInitial(() -> inference.scratch(CHUNK));
    }

    /// The equations.
    private static Expr score(int features, CandidateNetworkParams params) {
        Expr x = input(features);
        Expr hidden = x;
        for (int k = 0; k < params.layers().size(); k++) {
            int width = params.layers().get(k);
            hidden = hidden.matmul(Parameter.weights("layer " + k, hidden.columns(), width))
                    .plus(Parameter.bias("layer " + k + " bias", width))
                    .relu()
                    .dropout(params.dropout());
        }
        Expr deep = hidden.matmul(new Parameter("output", hidden.columns(), 1, 0, 0));
        return x.matmul(new Parameter("linear", features, 1, 0, 0)).plus(deep);
    }

    private static Expr.Floats input(int features) {
        return new Expr.Floats("features", features);
    }

    /// @param features how many each candidate has
    public static CandidateNetwork fit(
            List<CandidateList> lists, int features, CandidateNetworkParams params, Engine engine, Fit fit) {
        Expr score = score(features, params);
        Network network = new Network(new Loss.FirstOfGroup(score, params.others() + 1), score);
        List<CandidateList> learnt = folds(lists, fold -> fold != STOPPING && fold != DECIDING);
        float[] linear = sum(learnt, features, fit);
        Weights initial = network.initial(fit.seed()).put("linear", linear);
        ListedChoices choices = new ListedChoices(
                learnt, features, params.others(), params.training().batch(), fit.seed());
        if (choices.stepsPerEpoch() == 0) {
            return new CandidateNetwork(features, params, initial);
        }
        List<CandidateList> stopping = folds(lists, fold -> fold == STOPPING);
        List<CandidateList> deciding = folds(lists, fold -> fold == DECIDING);
        try (Trainer trainer =
                engine.trainer(network, initial, params.training().optimiser(), fit.seed(), fit.threads())) {
            Weights trained = new TrainingLoop(
                            MODEL,
                            params.training(),
                            fit,
                            key(lists, linear, params, fit),
                            now -> new CandidateNetwork(features, params, now).quality(stopping))
                    .run(trainer, choices)
                    .weights();
            CandidateNetwork deep = new CandidateNetwork(features, params, trained);
            CandidateNetwork sum = new CandidateNetwork(features, params, initial);
            return PairedGain.of(deep.qualities(deciding), sum.qualities(deciding))
                            .isTold()
                    ? deep
                    : sum;
        }
    }

    private static float[] sum(List<CandidateList> lists, int features, Fit fit) {
        float[] linear = CoordinateAscent.of(lists, features, LENGTH, fit.seed(), fit.threads());
        for (int k = 0; k < features; k++) {
            linear[k] *= SPREAD;
        }
        return linear;
    }

    /// Names a training by all that it depends on.
    private static String key(List<CandidateList> lists, float[] linear, CandidateNetworkParams params, Fit fit) {
        int hash = Objects.hash(params.toString(), Arrays.hashCode(linear), fit.engine(), fit.threads());
        for (CandidateList list : lists) {
            hash = 31 * hash + Objects.hash(Arrays.hashCode(list.features()), list.chosen(), list.held());
        }
        return MODEL + "-" + Integer.toHexString(hash) + "-" + fit.seed();
    }

    private static List<CandidateList> folds(List<CandidateList> lists, IntPredicate which) {
        return IntStream.range(0, lists.size())
                .filter(k -> which.test(k % FOLDS))
                .mapToObj(lists::get)
                .toList();
    }

    /// @throws IllegalArgumentException when arrays are missing or of another shape
    public static CandidateNetwork restore(NamedArrays arrays, CandidateNetworkParams params) {
        return new CandidateNetwork(arrays.floats("linear").length, params, Weights.of(arrays));
    }

    public NamedArrays arrays() {
        return weights.arrays();
    }

    public int features() {
        return features;
    }

    /// Mean NDCG@10.
    double quality(List<CandidateList> lists) {
        return Arrays.stream(qualities(lists)).average().orElse(0);
    }

    /// NDCG@10 of each list of which something was held out.
    private double[] qualities(List<CandidateList> lists) {
        return lists.stream()
                .filter(list -> list.held() > 0)
                .mapToDouble(list -> {
                    float[] scores = new float[list.candidates()];
                    score(list.features(), scores);
                    return RankingMetrics.ndcg(scores, scores.length, list.chosen(), list.held(), LENGTH);
                })
                .toArray();
    }

    /// @param candidates `[scores][features]`
    public void score(float[] candidates, float[] scores) {
        Require.sameLength("candidates", candidates.length, "scores times features", scores.length * features);
        for (int from = 0; from < scores.length; from += CHUNK) {
            int count = Math.min(CHUNK, scores.length - from);
            float[] chunk = new float[count * features];
            System.arraycopy(candidates, from * features, chunk, 0, chunk.length);
            Batch batch = new Batch(count).numbers("features", chunk);
            System.arraycopy(inference.compute(batch, scratch.get()), 0, scores, from, count);
        }
    }

    /// What each feature adds to the score of a candidate, beside one of which nothing is known. They sum up to the
    /// difference of both scores within 1 %, or as near as single precision can tell.
    ///
    /// @param candidate `[features]`
    public double[] attributions(float[] candidate) {
        return gradients.of(candidate);
    }
}
