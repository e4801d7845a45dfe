package io.because.ingest;

import io.because.domain.Item;
import io.because.domain.ItemId;
import io.because.domain.User;
import io.because.domain.UserId;
import java.util.List;

/// Where a data set is read into, piece by piece. Items and users come before anything that names them; events come in
/// the order of the file. Not thread-safe: one reader calls it. A sink that does not care for a piece ignores it.
public interface DataSink {
    default void item(Item item, Where where) {}

    default void user(User user, Where where) {}

    default void subgenre(String genre, String parent) {}

    /// @param weight how often the tag was given to the item, above 0
    default void tag(ItemId item, String tag, double weight) {}

    default void friends(Friendship friendship, Where where) {}

    default void event(LoggedEvent event) {}

    /// What the data set says to rank the user's test item against. Comes once, after the user's events.
    default void negatives(UserId user, List<ItemId> items, Where where) {}

    default void reject(Reject reject) {}
}
