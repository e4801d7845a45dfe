package io.because.gnn;

import io.because.domain.Require;
import java.util.List;

/// @param dimension of the embeddings
/// @param degreePower the random start of a node is scaled by `degree^degreePower`; negative: popular nodes say less
/// @param weights of the embeddings after one, two, ... steps in the sum
/// @param friends whether friendships are edges of the graph
/// @param genres whether genres are nodes of the graph
public record FastRpParams(int dimension, double degreePower, List<Double> weights, boolean friends, boolean genres) {
    /// Chosen on validation slices of MovieLens 1M and Gowalla.
    public static final FastRpParams DEFAULT = new FastRpParams(256, -0.75, List.of(0.0, 1.0), false, false);

    public FastRpParams {
        weights = List.copyOf(weights);
        Require.inRange("dimension", dimension, 1, 4096);
        Require.inRange("degreePower", degreePower, -2.0, 2.0);
        Require.that(!weights.isEmpty(), "weights must have at least one step");
    }
}
