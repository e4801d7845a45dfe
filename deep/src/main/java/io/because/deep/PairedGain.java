package io.because.deep;

import org.hipparchus.stat.StatUtils;

/// How much better one ranking is than another over the same lists.
///
/// @param mean difference
/// @param error standard error of the mean
record PairedGain(double mean, double error) {
    private static final double ERRORS = 1;

    /// @param quality of each list
    /// @param before of the same lists
    static PairedGain of(double[] quality, double... before) {
        int lists = quality.length;
        double mean = lists == 0 ? 0 : StatUtils.meanDifference(quality, before);
        double variance = lists < 2 ? 0 : StatUtils.varianceDifference(quality, before, mean);
        return new PairedGain(mean, Math.sqrt(variance / Math.max(1, lists)));
    }

    /// Whether it is more than chance would give.
    boolean isTold() {
        return mean > ERRORS * error;
    }
}
