package io.because.gnn;

import io.because.graph.Csr;
import io.because.graph.SparseVector;

/// The linear graph filter `R~ᵀR~`: from the items of a history to the people who liked them, to what these liked, with
/// `R~ = D_U^-½ R D_I^-½`. Walked, not stored: `items²` entries are too many for large catalogues.
final class LinearFilter {
    private final Csr byUser;
    private final Csr byItem;

    /// @param normalised users x items, `R~`
    LinearFilter(Csr normalised) {
        byUser = normalised;
        byItem = normalised.transpose();
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

    /// Adds `h R~ᵀR~` to `scores`.
    void add(SparseVector history, float[] scores) {
        float[] people = new float[byUser.rows()];
        for (int k = 0; k < history.size(); k++) {
            int item = history.indices()[k];
            for (int e = byItem.from(item); e < byItem.to(item); e++) {
                people[byItem.targets()[e]] += history.values()[k] * byItem.weights()[e];
            }
        }
        for (int user = 0; user < people.length; user++) {
            if (people[user] != 0) {
                for (int e = byUser.from(user); e < byUser.to(user); e++) {
                    scores[byUser.targets()[e]] += people[user] * byUser.weights()[e];
                }
            }
        }
    }

    /// `(R~ᵀR~)[from][to]`: a merge of two ascending lists of people.
    double at(int from, int to) {
        double sum = 0;
        int a = byItem.from(from);
        int b = byItem.from(to);
        while (a < byItem.to(from) && b < byItem.to(to)) {
            int order = Integer.compare(byItem.targets()[a], byItem.targets()[b]);
            if (order == 0) {
                sum += (double) byItem.weights()[a] * byItem.weights()[b];
            }
            a += order <= 0 ? 1 : 0;
            b += order >= 0 ? 1 : 0;
        }
        return sum;
    }
}
