package io.because.ingest;

import io.because.domain.Event;
import io.because.domain.ItemId;
import io.because.domain.UserId;

/// A user and an item.
record Pair(UserId user, ItemId item) {
    static Pair of(Event event) {
        return new Pair(event.user(), event.item());
    }
}
