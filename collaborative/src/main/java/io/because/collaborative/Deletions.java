package io.because.collaborative;

import io.because.graph.SparseVector;
import io.because.linear.RidgeSystem;
import io.because.model.Contributions;

/// What deleting each single past action takes from a folded-in score, exactly, without solving anything again.
///
/// - deleting action `j` leaves `n - 1`, so the ridge becomes `λ(n - 1)` whichever it is: the matrix with that
///   ridge, `M = UᵀU`, is factored once; without `j` it is `M - c_j h_j h_jᵀ`, a rank-one update (Sherman-Morrison)
/// - with `a_j = U⁻ᵀh_j` and `b_j = U⁻ᵀ(right side without j)`, the score of `i` without `j` is `U⁻ᵀh_i · e_j`,
///   `e_j = b_j + c_j a_j (a_j·b_j) / (1 - c_j a_j·a_j)`
/// - shapes: `e[n][rank]`
/// - cost: O(n · rank²) once for a history, then O(n · rank + rank²) for each item to be explained
///
/// Sherman, Morrison, "Adjustment of an Inverse Matrix Corresponding to a Change in One Element of a Given Matrix",
/// Annals of Mathematical Statistics 1950.
final class Deletions {
    private final FoldIn foldIn;
    private final SparseVector known;
    private final double[] whole;
    private final RidgeSystem system;
    private final double[][] without;

    Deletions(FoldIn foldIn, SparseVector history) {
        this.foldIn = foldIn;
        known = foldIn.known(history);
        whole = foldIn.user(history);
        int left = Math.max(0, known.size() - 1);
        system = foldIn.system(known, left);
        system.factor();
        double[] right = foldIn.right(known, left);
        without = new double[known.size()][];
        for (int k = 0; k < known.size(); k++) {
            without[k] = left == 0 ? new double[right.length] : without(k, right, left);
        }
    }

    private double[] without(int k, double[] right, int left) {
        double[] rest = right.clone();
        FoldIn.add(-1, foldIn.term(known, k, left), rest);
        double weight = foldIn.rules().weight(known.values()[k]);
        double[] a = system.half(foldIn.items().vector(known.indices()[k]));
        double[] b = system.half(rest);
        double factor = weight * RidgeSystem.dot(a, b) / (1 - weight * RidgeSystem.dot(a, a));
        FoldIn.add(factor, a, b);
        return b;
    }

    /// @param item one that the model knows
    void explain(int item, Contributions into) {
        double[] vector = foldIn.items().vector(item);
        double score = RidgeSystem.dot(vector, whole);
        double[] half = system.half(vector);
        for (int k = 0; k < without.length; k++) {
            into.pastAction(known.indices()[k], score - RidgeSystem.dot(half, without[k]));
        }
    }
}
