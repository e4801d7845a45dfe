package io.because.serving;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.because.domain.Require;
import io.because.domain.UserId;

/// Ranked lists that later pages continue, for a while. Thread-safe.
final class PinnedLists {
    private final Cache<String, RankedList> lists;

    PinnedLists(RecommenderParams params, java.time.Clock clock) {
        lists = Caffeine.newBuilder()
                .expireAfterWrite(params.pinnedFor())
                .maximumWeight(params.pinnedNumbers())
                .weigher((String _, RankedList list) -> list.weight())
                .ticker(() -> clock.millis() * 1_000_000)
                .build();
    }

    void pin(RankedList list) {
        lists.put(list.id(), list);
    }

    /// @throws IllegalArgumentException naming `after`: expired, or of another user
    RankedList of(Cursor cursor, UserId user) {
        RankedList list = lists.getIfPresent(cursor.listId());
        if (list == null) {
            throw new IllegalArgumentException("after has expired; ask for the first page again");
        }
        Require.that(list.user().equals(user), "after comes from the list of another user; ask for the first page");
        Require.that(cursor.next() <= list.size(), "after points behind the end of its list; ask for the first page");
        return list;
    }
}
