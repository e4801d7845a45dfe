package io.because.gnn;

import io.because.graph.Csr;
import io.because.graph.SparseVector;
import io.because.linear.ItemKernel;
import io.because.linear.LowRank;
import io.because.model.NamedArrays;
import java.util.List;

/// `K = R~ᵀR~ + α D_I^-½ V Vᵀ D_I^½`, kept as its factors.
///
/// - shapes: `R~[users][items]` sparse; a {@link LowRank} kernel with `in = D_I^-½`, `out = α D_I^½`
/// - cost of a score: O(items · rank) and a walk of two steps; of an entry: O(rank + degrees)
final class GfCfKernel implements ItemKernel {
    private final LinearFilter linear;
    private final LowRank lowPass;

    GfCfKernel(NamedArrays arrays) {
        lowPass = new LowRank(arrays.floats("vectors"), arrays.floats("in"), arrays.floats("out"));
        linear = new LinearFilter(
                new Csr(lowPass.items(), arrays.ints("offsets"), arrays.ints("targets"), arrays.floats("weights")));
    }

    static NamedArrays arrays(Csr normalised, float[] vectors, double[] degrees, double alpha) {
        float[] in = new float[degrees.length];
        float[] out = new float[degrees.length];
        for (int item = 0; item < degrees.length; item++) {
            if (degrees[item] > 0) {
                in[item] = (float) (1 / Math.sqrt(degrees[item]));
                out[item] = (float) (alpha * Math.sqrt(degrees[item]));
            }
        }
        return new NamedArrays()
                .put("in", in)
                .put("out", out)
                .put("vectors", vectors, vectors.length / degrees.length, degrees.length)
                .put("offsets", normalised.offsets())
                .put("targets", normalised.targets())
                .put("weights", normalised.weights());
    }

    @Override
    public int items() {
        return lowPass.items();
    }

    @Override
    public void score(List<SparseVector> histories, float[][] scores) {
        lowPass.score(histories, scores);
        for (int h = 0; h < histories.size(); h++) {
            linear.add(histories.get(h), scores[h]);
        }
    }

    @Override
    public float at(int from, int to) {
        return (float) (lowPass.at(from, to) + linear.at(from, to));
    }
}
