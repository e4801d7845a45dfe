package io.because.collaborative;

import io.because.graph.Csr;
import io.because.linear.Neighbours;
import io.because.linear.ProductRow;
import java.util.Arrays;
import java.util.stream.IntStream;

/// How often each item came soon after each other one: `n_ji = Σ distance^(d - 1)` over all likes of `i` that came
/// `d ≤ window` likes after one of `j`.
final class Successions implements Neighbours.Matrix {
    private final Csr liked;
    private final int window;
    private final int[] ends; // [likes], of the history that a like is in
    private final Csr places; // items x likes
    private final float[] weights; // [window], by distance
    private final double[] sums; // [window + 1], of so many weights

    /// @param liked each row least recent first
    Successions(Csr liked, int window, double distance) {
        this.liked = liked;
        this.window = window;
        ends = new int[liked.edges()];
        for (int user = 0; user < liked.rows(); user++) {
            Arrays.fill(ends, liked.from(user), liked.to(user), liked.to(user));
        }
        int[] one = IntStream.rangeClosed(0, liked.edges()).toArray();
        places = new Csr(liked.columns(), one, liked.targets(), liked.weights()).transpose();
        weights = new float[window];
        sums = new double[window + 1];
        for (int d = 0; d < window; d++) {
            double weight = Math.pow(distance, d);
            weights[d] = (float) weight;
            sums[d + 1] = sums[d] + weight;
        }
    }

    @Override
    public int rows() {
        return places.rows();
    }

    @Override
    public void write(int item, ProductRow into) {
        for (int p = places.from(item); p < places.to(item); p++) {
            int next = places.targets()[p] + 1;
            int count = Math.min(ends[next - 1] - next, window);
            for (int d = 0; d < count; d++) {
                into.add(liked.targets()[next + d], weights[d]);
            }
        }
    }

    @Override
    public long entries(int item) {
        return (long) places.degree(item) * window;
    }

    /// `[items]`, of each row.
    double[] rowSums() {
        double[] of = new double[rows()];
        for (int e = 0; e < ends.length; e++) {
            of[liked.targets()[e]] += sums[Math.min(window, ends[e] - 1 - e)];
        }
        return of;
    }

    /// `[items]`, of each column.
    double[] columnSums() {
        double[] of = new double[rows()];
        for (int user = 0; user < liked.rows(); user++) {
            for (int e = liked.from(user); e < liked.to(user); e++) {
                of[liked.targets()[e]] += sums[Math.min(window, e - liked.from(user))];
            }
        }
        return of;
    }
}
