package io.because.serving;

/// What one model gave to a score.
///
/// @param name of the part ("graph", "neighbours", ...)
/// @param score already weighted: a recommendation's score is the sum of its parts
public record ScorePart(String name, double score, String model, String version) {}
