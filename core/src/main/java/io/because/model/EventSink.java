package io.because.model;

import io.because.domain.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where events are committed. An event that was answered RECORDED is durable.
public interface EventSink {
    /// All or nothing: either every valid event of the batch is committed, or none. Sending an event twice changes
    /// nothing. Users who are not known yet are created.
    ///
    /// @return one outcome per event, in order
    /// @throws io.because.domain.StoreUnavailableException nothing was written; try again
    List<Outcome> record(List<Event> events);

    /// @param preference of the pair after this batch; null when rejected
    /// @param message why it was rejected, else null
    record Outcome(
            String eventId,
            Status status,
            @Nullable Double preference,
            @Nullable String message) {}

    enum Status {
        RECORDED,
        /// An event of this id was committed before.
        DUPLICATE,
        /// The item is unknown.
        REJECTED
    }
}
