package io.because.gnn;

import io.because.domain.Require;

/// How vectors are trained.
///
/// @param loss what they are trained on
/// @param epochs in each of which as many examples are drawn as there are interactions
/// @param batch examples of a step
/// @param rate of Adam, falling to a tenth by half a cosine
/// @param decay L2 penalty on the vectors of the nodes in a batch, divided by the number of items: the more of them are
///     to be told apart, the longer vectors must be
public record Training(Loss loss, int epochs, int batch, double rate, double decay) {
    public Training {
        Require.inRange("epochs", epochs, 0, 100_000);
        Require.inRange("batch", batch, 1, 1 << 24);
        Require.inRange("rate", rate, 1e-9, 10.0);
        Require.inRange("decay", decay, 0.0, 1e6);
    }
}
