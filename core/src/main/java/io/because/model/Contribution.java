package io.because.model;

/// The change of a score when `cause` alone is deleted, by the model's own arithmetic (score with it minus without it).
public record Contribution(Cause cause, double amount) {}
