package io.because.app.evaluation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How good one model is on one split.
///
/// @param metrics by lower-case name ("recall@20")
/// @param intervals 95 % bootstrap intervals over users of the chief metrics, `{low, high}`
/// @param against beside the best of those that it must beat; null where it is that one itself, and where none was
/// measured
/// @param buckets by history and by popularity
/// @param fitSeconds wall time of the fit, with the graph ties that the model needs
/// @param scoreSeconds wall time of scoring and selecting for all test users together
/// @param peakMemoryMiB sum of the peaks of the heap's pools during fit and scoring: never below the true peak
/// @param params of the model type
@JsonPropertyOrder({
    "name",
    "metrics",
    "intervals",
    "against",
    "buckets",
    "fitSeconds",
    "scoreSeconds",
    "peakMemoryMiB",
    "params"
})
public record ModelResult(
        String name,
        Map<String, Double> metrics,
        Map<String, double[]> intervals,
        @Nullable Comparison against,
        List<Buckets.Bucket> buckets,
        double fitSeconds,
        double scoreSeconds,
        long peakMemoryMiB,
        Record params) {
    ModelResult beside(Comparison comparison) {
        return new ModelResult(
                name, metrics, intervals, comparison, buckets, fitSeconds, scoreSeconds, peakMemoryMiB, params);
    }
}
