package io.because.gnn;

import io.because.graph.Csr;
import io.because.graph.SparseVector;
import io.because.linear.ItemKernel;
import io.because.linear.SparseProduct;
import java.util.List;

/// A polynomial filter of the item graph: `K = Σ_k c_k P^k`, `k` from 1, with `P = R~ᵀR~` and
/// `R~ = D_U^-½ R D_I^-½`. Walked from the items of a history to the people who liked them, to what these liked, and so
/// on; not stored, because `items²` entries are too many for large catalogues. Symmetric.
///
/// - shapes: `R~[users][items]` sparse, kept by user and by item; a walk of many histories is one product of `R~` and
///   a dense `[items][histories]`
/// - cost of a score: O(degree of the polynomial · edges), less for the first step, which asks only those who liked
///   what is in the history
final class GraphFilter implements ItemKernel {
    /// Histories walked together: their values of one node fill whole vector registers, and of all nodes the cache.
    private static final int WIDTH = 64;

    private final Csr byUser;
    private final Csr byItem;
    private final float[] coefficients;

    /// @param normalised users x items, `R~`
    /// @param coefficients `c_1, c_2, ...`, at least one
    GraphFilter(Csr normalised, float... coefficients) {
        byUser = normalised;
        byItem = normalised.transpose();
        this.coefficients = coefficients;
    }

    /// `D_U^-½ R D_I^-½`, degrees being sums of weights.
    static Csr normalised(Csr liked) {
        double[] users = new double[liked.rows()];
        double[] items = itemDegrees(liked);
        float[] weights = new float[liked.edges()];
        for (int user = 0; user < liked.rows(); user++) {
            for (int e = liked.from(user); e < liked.to(user); e++) {
                users[user] += liked.weights()[e];
            }
            for (int e = liked.from(user); e < liked.to(user); e++) {
                weights[e] = (float) (liked.weights()[e] / Math.sqrt(users[user] * items[liked.targets()[e]]));
            }
        }
        return new Csr(liked.columns(), liked.offsets(), liked.targets(), weights);
    }

    /// Sum of the weights of each column.
    static double[] itemDegrees(Csr liked) {
        double[] degrees = new double[liked.columns()];
        for (int e = 0; e < liked.edges(); e++) {
            degrees[liked.targets()[e]] += liked.weights()[e];
        }
        return degrees;
    }

    @Override
    public int items() {
        return byUser.columns();
    }

    @Override
    public void score(List<SparseVector> histories, float[][] scores) {
        for (int first = 0; first < histories.size(); first += WIDTH) {
            List<SparseVector> block = histories.subList(first, Math.min(histories.size(), first + WIDTH));
            int width = block.size();
            float[] x = walked(block, width);
            for (int item = 0; item < items(); item++) {
                for (int h = 0; h < width; h++) {
                    scores[first + h][item] += x[item * width + h];
                }
            }
        }
    }

    /// Horner's rule: `P (c_1 h + P (c_2 h + ...))`.
    ///
    /// @return `[items][width]`
    private float[] walked(List<SparseVector> histories, int width) {
        int last = coefficients.length - 1;
        float[] x = new float[Math.multiplyExact(items(), width)];
        float[] people = firstStep(histories, width, coefficients[last]);
        new SparseProduct(byItem, width, 1).of(people, x);
        for (int k = last - 1; k >= 0; k--) {
            for (int h = 0; h < width; h++) {
                SparseVector history = histories.get(h);
                for (int j = 0; j < history.size(); j++) {
                    x[history.indices()[j] * width + h] += coefficients[k] * history.values()[j];
                }
            }
            new SparseProduct(byUser, width, 1).of(x, people);
            new SparseProduct(byItem, width, 1).of(people, x);
        }
        return x;
    }

    /// `factor · R~ h`: from the few items of a history to those who liked them, instead of asking everybody.
    ///
    /// @return `[users][width]`
    private float[] firstStep(List<SparseVector> histories, int width, float factor) {
        float[] people = new float[Math.multiplyExact(byUser.rows(), width)];
        for (int h = 0; h < width; h++) {
            SparseVector history = histories.get(h);
            for (int j = 0; j < history.size(); j++) {
                float value = factor * history.values()[j];
                int item = history.indices()[j];
                for (int e = byItem.from(item); e < byItem.to(item); e++) {
                    people[byItem.targets()[e] * width + h] += value * byItem.weights()[e];
                }
            }
        }
        return people;
    }

    @Override
    public float at(int from, int to) {
        return column(new int[] {from}, to)[0];
    }

    @Override
    public float[] column(int[] from, int to) {
        var single = new SparseVector(new int[] {to}, new float[] {1});
        float[] all = walked(List.of(single), 1);
        float[] column = new float[from.length];
        for (int k = 0; k < from.length; k++) {
            column[k] = all[from[k]];
        }
        return column;
    }
}
