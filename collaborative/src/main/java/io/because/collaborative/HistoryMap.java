package io.because.collaborative;

import io.because.graph.Csr;
import io.because.linear.ItemFactors;
import io.because.linear.RidgeSystem;

/// The linear map from histories to learned user vectors: `M = argmin Σ_u |w_u - M s_u|² + λ|M|²`, with
/// `s_u = n_u^-½ Σ preference · h` over what the user liked. What the learned vectors say of the users at large is
/// kept; what they say of one user alone, the history says as well.
///
/// - shapes: `M[rank][rank]`, `w[users][rank]`
/// - cost: O(edges · rank + users · rank² + items · rank²)
final class HistoryMap {
    private static final double RIDGE = 1e-4;

    private HistoryMap() {}

    /// @return `M h_i` of every item, `[items][rank]`
    static float[] mapped(Csr liked, float[] users, ItemFactors items) {
        int rank = items.rank();
        double[][] squares = FoldIn.zeros(rank);
        double[][] products = FoldIn.zeros(rank);
        for (int user = 0; user < liked.rows(); user++) {
            double[] sum = sum(liked, user, items);
            for (int r = 0; r < rank; r++) {
                FoldIn.add(sum[r], sum, squares[r]);
                FoldIn.add(users[user * rank + r], sum, products[r]);
            }
        }
        double trace = 0;
        for (int r = 0; r < rank; r++) {
            trace += squares[r][r];
        }
        RidgeSystem system = new RidgeSystem(squares, RIDGE * trace / rank + Double.MIN_NORMAL);
        system.factor();
        double[][] map = new double[rank][];
        for (int r = 0; r < rank; r++) {
            map[r] = system.solve(products[r]);
        }
        return applied(map, items);
    }

    private static double[] sum(Csr liked, int user, ItemFactors items) {
        double[] sum = new double[items.rank()];
        double norm = 1 / Math.sqrt(Math.max(1, liked.degree(user)));
        for (int e = liked.from(user); e < liked.to(user); e++) {
            FoldIn.add(norm * liked.weights()[e], items.vector(liked.targets()[e]), sum);
        }
        return sum;
    }

    private static float[] applied(double[][] map, ItemFactors items) {
        int rank = items.rank();
        float[] mapped = new float[items.items() * rank];
        for (int item = 0; item < items.items(); item++) {
            double[] vector = items.vector(item);
            for (int r = 0; r < rank; r++) {
                mapped[item * rank + r] = (float) RidgeSystem.dot(map[r], vector);
            }
        }
        return mapped;
    }
}
