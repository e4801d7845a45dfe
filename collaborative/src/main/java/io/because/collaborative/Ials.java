package io.because.collaborative;

import io.because.graph.Csr;
import io.because.linear.Gram;
import io.because.linear.ItemFactors;
import io.because.linear.Rounds;
import io.because.model.MemoryNeed;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.SplittableRandom;

/// Matrix factorisation for implicit feedback by alternating least squares, with every unobserved pair as a weak zero.
///
/// - loss: `Σ_observed c_ui (t_ui - w_u·h_i)² + α0 Σ_all (w_u·h_i)² + Σ_u λ_u |w_u|² + Σ_i λ_i |h_i|²`, with
///   `c = |preference|`, `t` = 1 for what was liked and 0 for what was not, `λ_u = λ (n_u + α0 |I|)^ν`, `λ_i` alike
/// - score: `v · h_i` with the history's own `v`, see {@link FoldIn}; no user is stored
/// - shapes: `w[users][dimension]`, `h[items][dimension]`, rows padded to whole vectors while fitting
/// - cost of an iteration: see {@link IalsStep}
/// - differs from the papers: preferences are weights; more than `block` dimensions are solved block by block
///
/// Hu, Koren, Volinsky, "Collaborative Filtering for Implicit Feedback Datasets", ICDM 2008, in the tuned form of
/// Rendle, Krichene, Zhang, Koren, "Revisiting the Performance of iALS on Item Recommendation Benchmarks", RecSys 2022.
record Ials(IalsParams params) implements ModelType {
    private static final double DEVIATION = 0.1;

    @Override
    public String name() {
        return "ials";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        int dimension = params.dimension();
        float[] items = factors(data, fit).items;
        float[] unpadded = new float[data.items() * dimension];
        int width = Gram.padded(dimension);
        for (int item = 0; item < data.items(); item++) {
            System.arraycopy(items, item * width, unpadded, item * dimension, dimension);
        }
        return restore(new NamedArrays()
                .put("items", unpadded, data.items(), dimension)
                .put("settings", new float[] {
                    (float) params.unobserved(), (float) params.regularisation(), (float) params.exponent()
                }));
    }

    /// @param users `[users][padded dimension]`
    /// @param items `[items][padded dimension]`
    record Factors(float[] users, float[] items) {}

    Factors factors(TrainingData data, Fit fit) {
        int width = Gram.padded(params.dimension());
        double rows = (double) data.users() + data.items();
        MemoryNeed.check(
                name(), rows * width * Float.BYTES * 3 + data.interactions().edges() * 16.0);
        double each = params.eachWeight(data.items());
        Csr byUser = data.interactions();
        Csr byItem = byUser.transpose();
        float[] users = new float[Math.multiplyExact(data.users(), width)];
        float[] items = random(data.items(), width, fit.seed());
        IalsStep userStep = new IalsStep(params, each, byUser, fit.threads());
        IalsStep itemStep = new IalsStep(params, each, byItem, fit.threads());
        Rounds rounds =
                new Rounds(this, data, fit).changing("user vectors", users).changing("item vectors", items);
        rounds.run("iteration", params.iterations(), _ -> {
            userStep.run(items, users);
            itemStep.run(users, items);
        });
        return new Factors(users, items);
    }

    private float[] random(int rows, int width, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] factors = new float[Math.multiplyExact(rows, width)];
        double deviation = DEVIATION / Math.sqrt(params.dimension());
        for (int row = 0; row < rows; row++) {
            for (int r = 0; r < params.dimension(); r++) {
                factors[row * width + r] = (float) (deviation * random.nextGaussian());
            }
        }
        return factors;
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        int dimension = Math.toIntExact(arrays.shape("items")[1]);
        float[] factors = arrays.floats("items");
        float[] settings = arrays.floats("settings");
        ItemFactors items = new ItemFactors(factors, dimension, new float[factors.length / dimension]);
        return new FoldInRanker(name(), foldIn(params(dimension, settings), items), arrays);
    }

    private static IalsParams params(int dimension, float[] settings) {
        return new IalsParams(dimension, 1, settings[0], settings[1], settings[2], dimension);
    }

    static FoldIn foldIn(IalsParams params, ItemFactors items) {
        double each = params.eachWeight(items.items());
        return new FoldIn(items, weighted(each, items), new WeakZeros(params, each, items.items()), null);
    }

    /// `α0 HᵀH`
    private static double[][] weighted(double each, ItemFactors items) {
        double[][] gram = FoldIn.zeros(items.rank());
        for (int item = 0; item < items.items(); item++) {
            double[] vector = items.vector(item);
            for (int r = 0; r < vector.length; r++) {
                FoldIn.add(each * vector[r], vector, gram[r]);
            }
        }
        return gram;
    }

    /// What was liked counts 1, all else 0.
    private record WeakZeros(IalsParams params, double each, int items) implements FoldIn.Rules {
        @Override
        public double weight(float preference) {
            return Math.abs(preference);
        }

        @Override
        public double target(int item, float preference) {
            return preference > 0 ? 1 : 0;
        }

        @Override
        public double ridge(int actions) {
            return params.ridge(actions, each, items);
        }
    }
}
