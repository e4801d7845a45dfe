package io.because.gnn;

/// How far the vectors of nodes are from ranking liked items above others.
interface LinkLoss {
    /// @param e `[nodes][dimension]`
    /// @param gradient `[nodes][dimension]` of the mean loss with respect to `e`, overwritten
    /// @return mean loss per example
    double of(Samples samples, float[] e, float[] gradient);
}
