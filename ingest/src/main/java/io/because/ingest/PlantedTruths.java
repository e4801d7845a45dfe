package io.because.ingest;

import io.because.domain.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is known to be true of a sample world because it was made so: what tests and demos can check.
///
/// - About seven of ten choices of a user fall on the screen genres of their community; in the COMMUTE habit it is the
///   podcast genre.
/// - Friends mostly belong to one community, and people pick up the favourites of their friends.
/// - Everybody watches a series from its first episode on and in order; bingers often three and more in a row.
/// - Nine of ten sessions are on the device of their {@link Habit}; each user has a favourite habit.
///
/// @param now the end of the log; no event is later
/// @param communities by name
/// @param communityOf every user who is not blank
/// @param favouriteHabit every user with a history
/// @param bingers users who often watch several episodes in a row
/// @param coldWithFriends users without history who have friends
/// @param blank users of whom nothing at all is known
public record PlantedTruths(
        Instant now,
        Map<String, Community> communities,
        Map<UserId, String> communityOf,
        Map<UserId, Habit> favouriteHabit,
        Set<UserId> bingers,
        Set<UserId> coldWithFriends,
        Set<UserId> blank) {

    /// @param screenGenres what its people like to watch
    /// @param podcastGenre what they listen to
    public record Community(String name, List<String> screenGenres, String podcastGenre) {}
}
