package io.because.gnn;

import io.because.graph.Csr;
import io.because.model.Blocks;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// The largest value of each component among the neighbours, after a dense layer of their own. Edge weights do not
/// count.
final class PoolAggregator implements Aggregator {
    private static final int BLOCK = 128;

    private final Dense dense;
    private final int dimension;
    private final int threads;

    PoolAggregator(String name, int dimension, SplittableRandom random, int threads) {
        dense = new Dense(name + " pool", dimension, dimension, random, threads);
        this.dimension = dimension;
        this.threads = threads;
    }

    @Override
    public List<Tensor> tensors() {
        return dense.tensors();
    }

    @Override
    public float[] messages(float[] h) {
        return Elu.of(dense.of(h));
    }

    @Override
    public float[] messagesBack(float[] h, float[] messages, float[] gradient) {
        return dense.back(h, Elu.back(messages, gradient));
    }

    @Override
    public Pass aggregate(Csr neighbours, float[] messages) {
        int length = Math.multiplyExact(neighbours.rows(), dimension);
        float[] largest = new float[length];
        int[] from = new int[length]; // where in the messages it stands
        Arrays.fill(from, -1);
        Blocks.run(neighbours.rows(), BLOCK, threads, (first, behind) -> {
            for (int row = first; row < behind; row++) {
                for (int e = neighbours.from(row); e < neighbours.to(row); e++) {
                    take(messages, neighbours.targets()[e], row, largest, from);
                }
            }
        });
        return new Pass() {
            @Override
            public float[] result() {
                return largest;
            }

            @Override
            public float[] back(float[] gradient) {
                float[] back = new float[messages.length];
                for (int at = 0; at < length; at++) {
                    if (from[at] >= 0) {
                        back[from[at]] += gradient[at];
                    }
                }
                return back;
            }
        };
    }

    private void take(float[] messages, int node, int row, float[] largest, int[] from) {
        for (int d = 0; d < dimension; d++) {
            int at = row * dimension + d;
            float value = messages[node * dimension + d];
            if (from[at] < 0 || value > largest[at]) {
                largest[at] = value;
                from[at] = node * dimension + d;
            }
        }
    }
}
