package io.because.app.evaluation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;

/// How good one model is on one split.
///
/// @param metrics by lower-case name ("recall@20")
/// @param fitSeconds wall time of the fit, with the graph ties that the model needs
/// @param scoreSeconds wall time of scoring and selecting for all test users together
/// @param peakMemoryMiB sum of the peaks of the heap's pools during fit and scoring: never below the true peak
/// @param params of the model type
@JsonPropertyOrder({"name", "metrics", "fitSeconds", "scoreSeconds", "peakMemoryMiB", "params"})
public record ModelResult(
        String name,
        Map<String, Double> metrics,
        double fitSeconds,
        double scoreSeconds,
        long peakMemoryMiB,
        Record params) {}
