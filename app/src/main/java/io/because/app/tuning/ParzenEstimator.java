package io.because.app.tuning;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;

/// Density of places in a search space: one kernel around each of some trials, and a flat one.
///
/// - `p(x) = (1 + Σ_i Π_k K_k(x_k, c_ik)) / (n + 1)`; `K_k` a normal density cut off at 0 and 1, or, where
///   no value is nearer than another, a share EPSILON spread over all
/// - shapes: `centres[n][dimensions]`
/// - bandwidth: `WIDTH · n^(-1/(dimensions + 4))`, Scott's rule with a fixed deviation, as in Optuna
///
/// Falkner, Klein, Hutter, "BOHB: Robust and Efficient Hyperparameter Optimization at Scale", ICML 2018, 3.2 (one
/// kernel over all dimensions instead of one for each).
final class ParzenEstimator {
    private static final double WIDTH = 0.1;
    private static final double EPSILON = 0.3;

    private final List<Range> ranges;
    private final List<double[]> centres;
    private final TruncatedNormalDistribution[][] kernels;

    ParzenEstimator(List<Range> ranges, List<double[]> centres) {
        this.ranges = ranges;
        this.centres = centres;
        double bandwidth = WIDTH * Math.pow(Math.max(1, centres.size()), -1.0 / (ranges.size() + 4));
        this.kernels = centres.stream()
                .map(centre -> Arrays.stream(centre)
                        .mapToObj(mean -> TruncatedNormalDistribution.of(mean, bandwidth, 0, 1))
                        .toArray(TruncatedNormalDistribution[]::new))
                .toArray(TruncatedNormalDistribution[][]::new);
    }

    double density(double[] place) {
        double sum = 1;
        for (int i = 0; i < kernels.length; i++) {
            double product = 1;
            for (int k = 0; k < place.length; k++) {
                product *= density(i, k, place[k]);
            }
            sum += product;
        }
        return sum / (kernels.length + 1);
    }

    double[] draw(SplittableRandom random) {
        int i = random.nextInt(kernels.length + 1);
        double[] place = new double[ranges.size()];
        for (int k = 0; k < place.length; k++) {
            place[k] = i == kernels.length ? random.nextDouble() : near(i, k, random);
        }
        return place;
    }

    private double density(int i, int k, double place) {
        if (ranges.get(k) instanceof Range.Values values && !values.ordered()) {
            boolean same = values.value(place).equals(values.value(centres.get(i)[k]));
            return EPSILON + (same ? (1 - EPSILON) * values.values().size() : 0);
        }
        return kernels[i][k].density(place);
    }

    private double near(int i, int k, SplittableRandom random) {
        if (ranges.get(k) instanceof Range.Values values && !values.ordered()) {
            return random.nextDouble() < EPSILON ? random.nextDouble() : centres.get(i)[k];
        }
        return kernels[i][k].inverseCumulativeProbability(random.nextDouble());
    }
}
