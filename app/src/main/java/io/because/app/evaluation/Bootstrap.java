package io.because.app.evaluation;

import io.because.domain.Require;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// How sure a mean over users is: 95 % intervals from drawing the users again and again with replacement.
///
/// Efron, Tibshirani, "An Introduction to the Bootstrap", 1993, 13.3 (percentile interval).
public final class Bootstrap {
    private static final int DRAWS = 1000;
    private static final int LOW = 24; // of 1000 sorted means, 25 lie below the interval and 25 above
    private static final int HIGH = 974;

    private Bootstrap() {}

    /// Intervals of several metrics of the same users, all from the same draws.
    ///
    /// @return by name, `{low, high}`
    static Map<String, double[]> intervals(PerUser users, List<String> metrics, long seed) {
        double[][] values = metrics.stream().map(users::of).toArray(double[][]::new);
        Map<String, double[]> intervals = new LinkedHashMap<>();
        double[][] means = means(values, seed);
        for (int m = 0; m < values.length; m++) {
            intervals.put(metrics.get(m), interval(means[m]));
        }
        return intervals;
    }

    /// @param values of one quantity, one per user
    public static double[] interval(double[] values, long seed) {
        return interval(means(new double[][] {values}, seed)[0]);
    }

    private static double[] interval(double[] means) {
        Arrays.sort(means);
        return new double[] {means[LOW], means[HIGH]};
    }

    private static double[][] means(double[][] values, long seed) {
        int users = values[0].length;
        Require.positive("users", users);
        SplittableRandom random = new SplittableRandom(seed);
        double[][] means = new double[values.length][DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int k = 0; k < users; k++) {
                int user = random.nextInt(users);
                for (int m = 0; m < values.length; m++) {
                    means[m][draw] += values[m][user] / users;
                }
            }
        }
        return means;
    }
}
