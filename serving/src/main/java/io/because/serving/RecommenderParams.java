package io.because.serving;

import io.because.domain.Require;
import java.time.Duration;

/// @param listLength items a pinned list holds at most
/// @param favourites candidates that each part nominates
/// @param recent liked items, the latest, whose similar items are candidates
/// @param pinnedFor how long a cursor lives
/// @param pinnedNumbers numbers that all pinned lists may hold together (4 bytes each): bounds their memory
public record RecommenderParams(int listLength, int favourites, int recent, Duration pinnedFor, long pinnedNumbers) {
    public static final RecommenderParams DEFAULT =
            new RecommenderParams(500, 300, 10, Duration.ofMinutes(10), 16_000_000);

    public RecommenderParams {
        Require.positive("listLength", listLength);
        Require.positive("favourites", favourites);
        Require.notNegative("recent", recent);
        Require.positive("pinnedFor", pinnedFor.toMillis());
        Require.positive("pinnedNumbers", pinnedNumbers);
    }
}
