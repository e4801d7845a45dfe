package io.because.deep;

import io.because.engine.Batch;
import io.because.engine.Engine;
import io.because.engine.Expr;
import io.because.engine.Inference;
import io.because.engine.Parameter;
import io.because.engine.Table;
import io.because.engine.Weights;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Neural matrix factorisation: a product of embeddings and a perceptron over others, each alone (`gmf`,
/// `mlp`) or fused as in the paper (`neumf`), or fused with matrix factorisation for the product (`ncf`).
///
/// - score: `wᵀ [p_u ⊙ q_i, mlp([p'_u, q'_i])] + b`, trained on liked pairs against drawn ones by cross-entropy
/// - shapes: `p[users][width]`, `p'[users][layers_0 / 2]`, items alike
/// - fusion: product and perceptron are trained alone first; then `w` and `b` are the weighted means of both's own,
///   and all is trained on
/// - fed by another model, its vectors are a second product that was trained alone, brought to logits by a line; both
///   products have the same share
/// - differs from the paper: larger batches, with rates to match; in `ncf` the product is trained by {@link Mf}, whose
///   steps of single pairs with a penalty overfit less than Adam's, and which has biases
///
/// He, Liao, Zhang, Nie, Hu, Chua, "Neural Collaborative Filtering", WWW 2017.
record Ncf(String kind, NcfParams params, Function<String, Engine> engines, Embeddings embeddings)
        implements ModelType {
    private static final double DEVIATION = 0.01;
    private static final int SAMPLE = 50_000;
    private static final String USERS = "users";
    private static final String ITEMS = "items";
    private static final String PERCEPTRON = "perceptron ";
    private static final String OUTPUT = "output";
    private static final String BIAS = "output bias";

    @Override
    public String name() {
        return params.fed() == null ? kind : params.fed().name(kind);
    }

    /// The equations.
    Expr score(int users, int items, @Nullable Fed fed) {
        List<Expr> parts = new ArrayList<>();
        if (params.width() > 0) {
            parts.add(rows(USERS, users, params.width(), "user").times(rows(ITEMS, items, params.width(), "item")));
        }
        if (fed != null) {
            parts.add(fed.user().times(fed.item()));
        }
        if (!params.layers().isEmpty()) {
            parts.add(perceptron(users, items));
        }
        Expr all = Expr.concat(parts.toArray(Expr[]::new));
        return all.matmul(Parameter.weights(OUTPUT, all.columns(), 1)).plus(Parameter.bias(BIAS, 1));
    }

    private Expr perceptron(int users, int items) {
        int half = params.layers().getFirst() / 2;
        Expr hidden = Expr.concat(
                rows(PERCEPTRON + USERS, users, half, "user"), rows(PERCEPTRON + ITEMS, items, half, "item"));
        for (int k = 1; k < params.layers().size(); k++) {
            int width = params.layers().get(k);
            hidden = hidden.matmul(Parameter.weights("layer " + k, hidden.columns(), width))
                    .plus(Parameter.bias("layer " + k + " bias", width))
                    .relu();
        }
        return hidden;
    }

    private static Expr rows(String table, int rows, int dimension, String input) {
        return new Table(table, rows, dimension, DEVIATION).rows(input);
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        Fed fed = Fed.by(params.fed(), embeddings, data, fit);
        return restore(trained(fed, data, fit).arrays());
    }

    private Weights trained(@Nullable Fed fed, TrainingData data, Fit fit) {
        int leastSteps = params.pretraining() == null ? params.leastSteps() : 0;
        return new PairFit(name(), params.training(), leastSteps, params.negatives(), engines)
                .trained(score(data.users(), data.items(), fed), chance -> begins(chance, fed, data, fit), data, fit);
    }

    private Weights begins(Weights chance, @Nullable Fed fed, TrainingData data, Fit fit) {
        NcfParams.Pretraining alone = params.pretraining();
        if (alone == null) {
            return chance;
        }
        Weights product = alone.pairs() == null
                ? part("product", params.product()).trained(null, data, fit)
                : product(new Mf(alone.pairs()).vectors(data, fit));
        Weights perceptron = part("perceptron", params.perceptron()).trained(null, data, fit);
        double share = alone.share();
        return fed == null
                ? fused(List.of(product, perceptron), share, 1 - share)
                : fused(
                        List.of(product, product(fed, line(fed, data, fit)), perceptron),
                        share / 2,
                        share / 2,
                        1 - share);
    }

    private Ncf part(String which, NcfParams own) {
        return new Ncf(kind + ": " + which, own, engines, embeddings);
    }

    /// What matrix factorisation found, as the product of this network: `[w_u, b_u, 1] ⊙ [h_i, 1, b_i]`.
    Weights product(MfStep.Vectors found) {
        int width = found.dimension() + NcfParams.BIASES;
        float[] output = new float[width];
        Arrays.fill(output, 1);
        return new Weights()
                .put(USERS, withBiases(width, found.users(), found.userBiases(), true))
                .put(ITEMS, withBiases(width, found.items(), found.itemBiases(), false))
                .put(OUTPUT, output)
                .put(BIAS, (float) -Math.log(params.negatives()));
    }

    private static float[] withBiases(int width, float[] vectors, float[] biases, boolean first) {
        int d = width - NcfParams.BIASES;
        float[] longer = new float[biases.length * width];
        for (int row = 0; row < biases.length; row++) {
            System.arraycopy(vectors, row * d, longer, row * width, d);
            longer[row * width + d] = first ? biases[row] : 1;
            longer[row * width + d + 1] = first ? 1 : biases[row];
        }
        return longer;
    }

    /// The other model's own score, as a logit.
    static Weights product(Fed fed, Logistic line) {
        float[] output = new float[fed.dimension()];
        Arrays.fill(output, line.a());
        return fed.into(new Weights()).put(OUTPUT, output).put(BIAS, line.b());
    }

    private Logistic line(Fed fed, TrainingData data, Fit fit) {
        if (data.liked().edges() == 0) {
            return new Logistic(1, 0);
        }
        Batch pairs = new LabelledPairs(data.liked(), params.negatives(), SAMPLE, fit.seed()).batch(0, 0);
        int[] users = pairs.indicesOf("user", fed.users());
        int[] items = pairs.indicesOf("item", fed.items());
        double[] products = new double[users.length];
        Arrays.setAll(products, k -> fed.product(users[k], items[k]));
        return Logistic.fit(products, pairs.numbersOf("label", 1));
    }

    /// A share of each, so that the first score is the weighted mean of theirs.
    ///
    /// @param alone in the order of {@link #score}
    static Weights fused(List<Weights> alone, double... shares) {
        Weights all = new Weights();
        int width = alone.stream().mapToInt(part -> part.of(OUTPUT).length).sum();
        float[] output = new float[width];
        float bias = 0;
        int at = 0;
        for (int k = 0; k < shares.length; k++) {
            Weights part = alone.get(k);
            part.names().forEach(name -> all.put(name, part.of(name)));
            for (float weight : part.of(OUTPUT)) {
                output[at++] = (float) shares[k] * weight;
            }
            bias += (float) shares[k] * part.of(BIAS)[0];
        }
        return all.put(OUTPUT, output).put(BIAS, bias);
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        boolean product = params.width() > 0;
        String prefix = product ? "" : PERCEPTRON;
        int dimension = product ? params.width() : params.layers().getFirst() / 2;
        int users = arrays.floats(prefix + USERS).length / dimension;
        int items = arrays.floats(prefix + ITEMS).length / dimension;
        Fed fed = params.fed() == null ? null : Fed.of(arrays, users);
        Inference network = new Inference(score(users, items, fed), Weights.of(arrays));
        return new PairRanker(name(), network, Ncf::pairs, users, items, Unmet.NONE, arrays);
    }

    private static Batch pairs(int user, int... items) {
        int[] users = new int[items.length];
        Arrays.fill(users, user);
        return new Batch(items.length).indices("user", users).indices("item", items);
    }
}
