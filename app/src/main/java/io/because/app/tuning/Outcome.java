package io.because.app.tuning;

import io.because.app.evaluation.Bootstrap;
import io.because.app.evaluation.Comparison;
import io.because.app.evaluation.Evaluator;
import io.because.app.evaluation.PerUser;
import io.because.model.ModelType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The best trial beside the recorded defaults, on users who had no say in choosing it.
///
/// @param each by data set
/// @param gain mean over the data sets of the relative difference; 0.01 is one per cent
/// @param low end of its 95 % interval (normal, from the variances of the users' differences)
/// @param high the other end
/// @param chosen the params that should be the recorded ones
/// @param verdict in words
public record Outcome(List<OnDataset> each, double gain, double low, double high, Record chosen, String verdict) {
    private static final double NORMAL_95 = 1.959964;

    /// One data set.
    ///
    /// @param users who had no say
    /// @param interval 95 %, of the best trial's mean
    /// @param against the defaults
    public record OnDataset(
            String dataset, int users, double defaults, double best, double[] interval, Comparison against) {}

    static Outcome of(ModelType defaults, ModelType best, List<Slice> slices, Tuning.Settings settings) {
        List<OnDataset> each = new ArrayList<>();
        boolean same = best.params().equals(defaults.params());
        double gain = 0;
        double variance = 0;
        for (Slice slice : slices) {
            Evaluator evaluator = new Evaluator(slice.confirming(), settings.fit(), null);
            PerUser before = evaluator.measure(defaults);
            PerUser after = same ? before : evaluator.measure(best);
            OnDataset one = onDataset(slice.dataset(), before, after, settings);
            each.add(one);
            gain += one.against().difference() / one.defaults() / slices.size();
            variance += relativeVariance(before, after, settings.metric(), one) / slices.size() / slices.size();
        }
        double half = NORMAL_95 * Math.sqrt(variance);
        boolean accepted =
                gain - half > 0 && each.stream().allMatch(one -> one.against().difference() > 0);
        return new Outcome(
                each,
                gain,
                gain - half,
                gain + half,
                accepted ? best.params() : defaults.params(),
                verdict(same, accepted, gain, half));
    }

    private static OnDataset onDataset(String name, PerUser before, PerUser after, Tuning.Settings settings) {
        String metric = settings.metric();
        double[] values = after.of(metric);
        long seed = settings.fit().seed();
        return new OnDataset(
                name,
                values.length,
                Arrays.stream(before.of(metric)).average().orElse(Double.NaN),
                Arrays.stream(values).average().orElse(Double.NaN),
                Bootstrap.interval(values, seed),
                Comparison.of(after, before, "defaults", metric, seed));
    }

    /// Variance of `mean(after - before) / mean(before)`, the divisor taken as it is.
    private static double relativeVariance(PerUser before, PerUser after, String metric, OnDataset one) {
        double[] first = before.of(metric);
        double[] second = after.of(metric);
        double sum = 0;
        for (int u = 0; u < first.length; u++) {
            double deviation = second[u] - first[u] - one.against().difference();
            sum += deviation * deviation;
        }
        return sum / Math.max(1, first.length - 1) / first.length / (one.defaults() * one.defaults());
    }

    private static String verdict(boolean same, boolean accepted, double gain, double half) {
        if (same) {
            return "no trial is better than the defaults: they stay";
        }
        if (accepted) {
            return "better than the defaults on every data set, and not by chance: take it";
        }
        if (gain - half > 0) {
            return "better than the defaults on average but not on every data set: the defaults stay";
        }
        return gain > 0
                ? "the gain over the defaults is within noise: the defaults stay"
                : "no gain over the defaults on users who had no say: the defaults stay";
    }
}
