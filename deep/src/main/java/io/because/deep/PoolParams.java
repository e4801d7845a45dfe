package io.because.deep;

import io.because.domain.Require;

/// The items that the users of a batch are compared on, beside all that any of them liked.
///
/// @param uniform drawn uniformly for a batch; as many as there are items or more: the pool is the whole
///     catalogue, and the softmax exact
/// @param hard drawn for each user two steps away in the graph
/// @param kept share of what was liked that a user is known by, drawn anew each time, when told all of it
/// @param keptOfFew the same where users are few, so that each is met in many epochs: then one is told only the rest,
///     which what it is known by does not give away; 1: all, there too
public record PoolParams(int uniform, int hard, double kept, double keptOfFew) {
    public PoolParams {
        Require.inRange("uniform", uniform, 0, 1 << 24);
        Require.inRange("hard", hard, 0, 10_000);
        Require.inRange("kept", kept, 0.0, 1.0);
        Require.inRange("keptOfFew", keptOfFew, 0.0, 1.0);
    }
}
