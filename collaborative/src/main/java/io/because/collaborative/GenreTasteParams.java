package io.because.collaborative;

import io.because.domain.Require;

/// @param shrinkage likes at the usual shares of genres that every user is assumed to have before the first one
/// @param weakest tastes below this are left out
public record GenreTasteParams(double shrinkage, double weakest) {
    public static final GenreTasteParams DEFAULT = new GenreTasteParams(10, 0.01);

    public GenreTasteParams {
        Require.inRange("shrinkage", shrinkage, 0.0, 1e6);
        Require.inRange("weakest", weakest, 0.0, 1.0);
    }
}
