package io.because.model;

/// What one input of a network adds to a score.
///
/// @param feature for a person ("itemknn", "popularity of the item")
public record FeatureShare(String feature, double amount) {}
