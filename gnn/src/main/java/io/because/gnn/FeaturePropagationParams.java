package io.because.gnn;

import io.because.domain.Require;

/// @param vectors how the vectors of items that somebody interacted with are made
/// @param friends weight of all that a friend did together, beside one own interaction of preference 1
/// @param steps of propagation; a chain of items and attributes longer than that stays without vectors
public record FeaturePropagationParams(FastRpParams vectors, double friends, int steps) {
    /// One friend counts as much as one interaction: it decides for those without history, and little for others.
    public static final FeaturePropagationParams DEFAULT = new FeaturePropagationParams(FastRpParams.DEFAULT, 1, 10);

    public FeaturePropagationParams {
        Require.inRange("friends", friends, 0.0, 1000.0);
        Require.inRange("steps", steps, 1, 1000);
    }
}
