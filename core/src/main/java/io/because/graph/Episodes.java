package io.because.graph;

import io.because.domain.Require;
import java.util.Arrays;

/// Which items are episodes, and of what; all arrays are `[items]`, by item index.
///
/// @param series item index of the series, {@link #NONE} for what is no episode
/// @param seasons 1 first, 0 when unknown
/// @param numbers within the season, 1 first, 0 when unknown
/// @param next item index of the episode that follows, {@link #NONE} at the end
public record Episodes(int[] series, int[] seasons, int[] numbers, int[] next) {
    public static final int NONE = -1;

    public Episodes {
        Require.sameLength("series", series.length, "seasons", seasons.length);
        Require.sameLength("series", series.length, "numbers", numbers.length);
        Require.sameLength("series", series.length, "next", next.length);
    }

    /// A catalogue without episodes.
    public static Episodes none(int items) {
        int[] nothing = new int[items];
        Arrays.fill(nothing, NONE);
        return new Episodes(nothing, new int[items], new int[items], nothing);
    }
}
