package io.because.deep;

import io.because.domain.Require;

/// The candidates of one user, and which of them were chosen.
///
/// @param features `[candidates][features]`, chosen ones first
/// @param candidates how many
/// @param chosen so many of them
/// @param held how many were chosen in all, with those that are not on the list
public record CandidateList(float[] features, int candidates, int chosen, int held) {
    public CandidateList {
        Require.inRange("chosen", chosen, 0, candidates);
        Require.inRange("held", held, chosen, Integer.MAX_VALUE);
        Require.that(features.length % Math.max(1, candidates) == 0, "features must be as many for each candidate");
    }
}
