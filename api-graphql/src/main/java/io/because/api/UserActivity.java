package io.because.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a user did, as it stands in the database.
///
/// @param recent latest first
/// @param tastes strongest first
record UserActivity(int friends, int interactions, List<Interaction> recent, List<Taste> tastes) {
    static final UserActivity NONE = new UserActivity(0, 0, List.of(), List.of());

    record Interaction(
            ItemView item,
            double preference,
            int count,
            @Nullable Instant lastAt) {}

    record Taste(String genre, double score) {}

    /// How much of it is asked for.
    record Wanted(String userId, int recent, int tastes) {}
}
