package io.because.collaborative;

import io.because.graph.SparseVector;
import io.because.linear.ItemFactors;
import io.because.linear.RidgeSystem;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The vector of a user from the history alone, against fixed item factors: weighted ridge regression
/// `v = argmin Σ_k c_k (t_k - h_k·v)² + vᵀBv + λ(n) |v - z|²`, `z = n^-½ Σ_k y_k`.
///
/// - solution: `(B + Σ c h hᵀ + λ(n) I) v = Σ c t h + λ(n) z` over the `n` known items of the history
/// - shapes: `h[items][rank]`, `B[rank][rank]`, `y[items][rank]` or absent, then `z = 0`
/// - cost: O(n · rank² + rank³)
///
/// @param implicit `y`, what an action says by being there at all
record FoldIn(ItemFactors items, double[][] base, Rules rules, float @Nullable [] implicit) {

    /// How a model reads a history.
    interface Rules {
        /// `c`
        double weight(float preference);

        /// `t`
        double target(int item, float preference);

        /// `λ(n)`
        double ridge(int actions);
    }

    /// @return `[rank]`; all zero for an empty history
    double[] user(SparseVector history) {
        SparseVector known = known(history);
        if (known.size() == 0) {
            return new double[items.rank()];
        }
        RidgeSystem system = system(known, known.size());
        system.factor();
        return system.solve(right(known, known.size()));
    }

    /// @return the history's items that the model knows
    SparseVector known(SparseVector history) {
        return history.without(IntStream.of(history.indices())
                .filter(item -> item >= items.items())
                .toArray());
    }

    /// The matrix, with the ridge of so many actions.
    RidgeSystem system(SparseVector known, int actions) {
        RidgeSystem system = new RidgeSystem(base, rules.ridge(actions));
        for (int k = 0; k < known.size(); k++) {
            system.add(rules.weight(known.values()[k]), items.vector(known.indices()[k]));
        }
        return system;
    }

    /// The right side, with the prior of so many actions.
    double[] right(SparseVector known, int actions) {
        double[] right = new double[items.rank()];
        for (int k = 0; k < known.size(); k++) {
            add(1, term(known, k, actions), right);
        }
        return right;
    }

    /// What one action adds to the right side.
    double[] term(SparseVector known, int k, int actions) {
        int item = known.indices()[k];
        double[] term = items.vector(item);
        double factor = rules.weight(known.values()[k]) * rules.target(item, known.values()[k]);
        double prior = actions == 0 ? 0 : rules.ridge(actions) / Math.sqrt(actions);
        for (int r = 0; r < term.length; r++) {
            term[r] = factor * term[r] + (implicit == null ? 0 : prior * implicit[item * term.length + r]);
        }
        return term;
    }

    static void add(double factor, double[] values, double[] out) {
        for (int r = 0; r < out.length; r++) {
            out[r] += factor * values[r];
        }
    }

    static double[][] zeros(int rank) {
        double[][] zeros = new double[rank][];
        Arrays.setAll(zeros, _ -> new double[rank]);
        return zeros;
    }
}
