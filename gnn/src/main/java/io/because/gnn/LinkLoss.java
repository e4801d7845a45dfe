package io.because.gnn;

/// How far the vectors of nodes are from ranking liked items above others.
interface LinkLoss {
    /// @param e `[nodes][dimension]`
    /// @param gradient `[nodes][dimension]` of the mean loss with respect to `e`, overwritten
    /// @return mean loss per example
    double of(Samples samples, float[] e, float[] gradient);

    /// @param items of the catalogue
    static LinkLoss of(Loss loss, int items, int dimension, int threads) {
        return switch (loss) {
            case Loss.Bpr() -> new BprLoss(dimension, threads);
            case Loss.Softmax(var _, var _, var temperature) ->
                new SharedOthers(new SoftmaxLoss(temperature), dimension, threads);
            case Loss.Contrastive contrastive ->
                new SharedOthers(
                        new ContrastiveLoss(contrastive.margin(), contrastive.weight(items)), dimension, threads);
        };
    }
}
