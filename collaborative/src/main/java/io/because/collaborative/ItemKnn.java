package io.because.collaborative;

import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.TopK;
import io.because.model.Blocks;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.Arrays;

/// Items that the same people liked, by cosine with shrinkage.
///
/// - score: `Σ_j preference_j · s_ji` over the history, `s_ji = r_j·r_i / (|r_j| |r_i| + shrinkage)` when `j` is among
/// the
///   `neighbours` most similar items of `i`, else 0
/// - shapes: `r_i[users]` sparse; `s[items][items]` sparse, row = the item of the history
/// - cost: fit O(Σ_u degree_u²), score O(history · neighbours)
/// - differs from the paper: similarities are not normalised per item
///
/// Deshpande, Karypis, "Item-Based Top-N Recommendation Algorithms", TOIS 2004.
record ItemKnn(ItemKnnParams params) implements ModelType {
    private static final int BLOCK = 128;

    @Override
    public String name() {
        return "itemknn";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        Csr byUser = data.liked();
        Csr byItem = byUser.transpose();
        float[] norms = norms(byItem);
        float[][] kept = new float[data.items()][];
        int[][] neighbours = new int[data.items()][];
        try (var step = fit.progress().begin("similar items", data.items())) {
            Blocks.run(data.items(), BLOCK, fit.threads(), (from, to) -> {
                float[] similarities = new float[data.items()];
                for (int item = from; item < to; item++) {
                    int[] common = addProducts(item, byUser, byItem, similarities);
                    for (int other : common) {
                        similarities[other] /= (float) (norms[item] * norms[other] + params.shrinkage());
                    }
                    neighbours[item] = TopK.select(similarities, common, params.neighbours());
                    kept[item] = valuesOf(similarities, neighbours[item]);
                    for (int other : common) {
                        similarities[other] = 0;
                    }
                }
                step.advance(to - from);
            });
        }
        return new ItemKnnRanker(byHistoryItem(neighbours, kept));
    }

    private static float[] norms(Csr byItem) {
        float[] norms = new float[byItem.rows()];
        for (int item = 0; item < norms.length; item++) {
            double squares = 0;
            for (int e = byItem.from(item); e < byItem.to(item); e++) {
                squares += (double) byItem.weights()[e] * byItem.weights()[e];
            }
            norms[item] = (float) Math.sqrt(squares);
        }
        return norms;
    }

    /// Adds `r_item · r_other` for every other item with a common user.
    ///
    /// @param products `[items]`, zero before
    /// @return the others
    private static int[] addProducts(int item, Csr byUser, Csr byItem, float[] products) {
        int[] common = new int[64];
        int size = 0;
        for (int e = byItem.from(item); e < byItem.to(item); e++) {
            int user = byItem.targets()[e];
            float weight = byItem.weights()[e];
            for (int f = byUser.from(user); f < byUser.to(user); f++) {
                int other = byUser.targets()[f];
                if (other == item) {
                    continue;
                }
                if (products[other] == 0) {
                    if (size == common.length) {
                        common = Arrays.copyOf(common, 2 * size);
                    }
                    common[size++] = other;
                }
                products[other] += weight * byUser.weights()[f];
            }
        }
        return Arrays.copyOf(common, size);
    }

    private static float[] valuesOf(float[] values, int[] indices) {
        float[] picked = new float[indices.length];
        for (int k = 0; k < indices.length; k++) {
            picked[k] = values[indices[k]];
        }
        return picked;
    }

    /// Neighbours were chosen per recommended item; scoring walks from the items of the history.
    private static Csr byHistoryItem(int[][] neighbours, float[][] similarities) {
        CsrBuilder edges = new CsrBuilder();
        for (int item = 0; item < neighbours.length; item++) {
            for (int k = 0; k < neighbours[item].length; k++) {
                edges.add(neighbours[item][k], item, similarities[item][k]);
            }
        }
        return edges.build(neighbours.length, neighbours.length);
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        int[] offsets = arrays.ints("offsets");
        return new ItemKnnRanker(
                new Csr(offsets.length - 1, offsets, arrays.ints("targets"), arrays.floats("similarities")));
    }
}
