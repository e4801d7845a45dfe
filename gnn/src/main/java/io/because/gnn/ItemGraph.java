package io.because.gnn;

import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.TopK;
import io.because.model.Blocks;
import java.util.Arrays;

/// The items that most often are liked by the same people: the largest entries of each row of `RᵀR` after scaling
/// every entry by `1 / √(d_i d_j)`.
///
/// - cost: the sum of squared degrees of users, and `items` numbers of each thread
final class ItemGraph {
    private static final int BLOCK = 64;

    private ItemGraph() {}

    /// @param liked users x items
    /// @return items x items, best first, no item beside itself
    static Csr of(Csr liked, int neighbours, int threads) {
        Csr byItem = liked.transpose();
        int items = byItem.rows();
        int[][] nearest = new int[items][];
        float[][] weights = new float[items][];
        Blocks.run(items, BLOCK, threads, (from, to) -> {
            float[] common = new float[items];
            for (int item = from; item < to; item++) {
                Arrays.fill(common, 0);
                count(byItem, liked, item, common);
                nearest[item] = TopK.select(common, neighbours);
                weights[item] = new float[nearest[item].length];
                for (int n = 0; n < nearest[item].length; n++) {
                    weights[item][n] = common[nearest[item][n]];
                }
            }
        });
        CsrBuilder edges = new CsrBuilder();
        for (int item = 0; item < items; item++) {
            for (int n = 0; n < nearest[item].length; n++) {
                if (weights[item][n] > 0) {
                    edges.add(item, nearest[item][n], weights[item][n]);
                }
            }
        }
        return edges.build(items, items);
    }

    private static void count(Csr byItem, Csr liked, int item, float[] common) {
        for (int e = byItem.from(item); e < byItem.to(item); e++) {
            int user = byItem.targets()[e];
            for (int f = liked.from(user); f < liked.to(user); f++) {
                common[liked.targets()[f]] += byItem.weights()[e] * liked.weights()[f];
            }
        }
        common[item] = 0;
        double own = byItem.degree(item);
        for (int other = 0; other < common.length; other++) {
            if (common[other] != 0) {
                common[other] /= (float) Math.sqrt(own * byItem.degree(other));
            }
        }
    }
}
