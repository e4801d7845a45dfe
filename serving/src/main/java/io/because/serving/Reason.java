package io.because.serving;

import io.because.domain.ItemId;
import io.because.domain.UserId;
import java.util.List;
import java.util.Locale;

/// One cause of a score that may be told.
public sealed interface Reason {
    Ground ground();

    /// By how much the score falls when this cause alone is deleted from the graph.
    default double contribution() {
        return ground().contribution();
    }

    default Path path() {
        return ground().path();
    }

    /// One sentence; English where there is none in this language.
    default String text(Locale language) {
        return ground().phrase().in(language);
    }

    /// Something the user did earlier.
    ///
    /// @param preference how much the user liked it, above 0.1
    record YouWatched(Ground ground, ItemId item, double preference) implements Reason {}

    /// Friends liked it, or friends of friends.
    ///
    /// @param size how many friends; those who do not share their activity count only when they are five
    ///     or more
    /// @param named those who liked it themselves and share their activity
    record Friends(Ground ground, int size, List<Friend> named) implements Reason {
        /// @param name what to call them; the id where no name is known
        public record Friend(UserId id, String name) {}

        public Friends {
            named = List.copyOf(named);
        }
    }

    /// @param size how many people of similar taste liked it, at least five
    record PeopleLikeYou(Ground ground, int size) implements Reason {}

    record OfGenre(Ground ground, String genre) implements Reason {}

    /// Given when nothing else speaks for the item.
    ///
    /// @param size how many people liked it, at least five
    record Popular(Ground ground, int size) implements Reason {}

    /// All other causes together, those against the item as well.
    ///
    /// @param size how many causes
    record TheRest(Ground ground, int size) implements Reason {}
}
