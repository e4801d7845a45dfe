package io.because.app.tuning;

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
    private static final double WIDTH = 0.2;
    private static final double EPSILON = 0.3;

    private final List<Range> ranges;
    private final List<double[]> centres;
    private final double bandwidth;

    ParzenEstimator(List<Range> ranges, List<double[]> centres) {
        this.ranges = ranges;
        this.centres = centres;
        this.bandwidth = WIDTH * Math.pow(Math.max(1, centres.size()), -1.0 / (ranges.size() + 4));
    }

    double density(double[] place) {
        double sum = 1;
        for (double[] centre : centres) {
            double product = 1;
            for (int k = 0; k < place.length; k++) {
                product *= kernel(ranges.get(k), place[k], centre[k]);
            }
            sum += product;
        }
        return sum / (centres.size() + 1);
    }

    double[] draw(SplittableRandom random) {
        int kernel = random.nextInt(centres.size() + 1);
        double[] place = new double[ranges.size()];
        for (int k = 0; k < place.length; k++) {
            place[k] = kernel == centres.size()
                    ? random.nextDouble()
                    : near(ranges.get(k), centres.get(kernel)[k], random);
        }
        return place;
    }

    private double kernel(Range range, double place, double centre) {
        if (range instanceof Range.Values values && !values.ordered()) {
            boolean same = range.value(place).equals(range.value(centre));
            return EPSILON + (same ? (1 - EPSILON) * values.values().size() : 0);
        }
        return TruncatedNormalDistribution.of(centre, bandwidth, 0, 1).density(place);
    }

    private double near(Range range, double centre, SplittableRandom random) {
        if (range instanceof Range.Values values && !values.ordered()) {
            return random.nextDouble() < EPSILON ? random.nextDouble() : centre;
        }
        return TruncatedNormalDistribution.of(centre, bandwidth, 0, 1)
                .inverseCumulativeProbability(random.nextDouble());
    }
}
