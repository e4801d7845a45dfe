package io.because.gnn;

/// What an example loses by the cosines between its user and items.
interface CosineLoss {
    /// @param liked cosine of the liked item
    /// @param others cosines of the others at `from .. to`, which the derivatives by them replace
    /// @param likedPull where the derivative by `liked` goes, at `k`
    /// @return the loss
    double of(float liked, float[] others, int from, int to, float[] likedPull, int k);
}
