package io.because.ingest;

import io.because.domain.Event;
import io.because.domain.ItemId;
import io.because.domain.SessionKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Cuts a user's events into sessions: a new one begins when more than 30 minutes lie between two events. Undated
/// events form one undated session.
public final class Sessioniser {
    public static final Duration GAP = Duration.ofMinutes(30);

    private final SessionKinds kinds;

    /// @param item what is known of an item, or null
    public Sessioniser(Function<ItemId, @Nullable ItemNature> item) {
        kinds = new SessionKinds(item);
    }

    /// @param events of one user, as {@link LoggedEvent#IN_TIME} orders them
    public List<UserSession> sessions(List<Event> events) {
        List<UserSession> sessions = new ArrayList<>();
        int from = 0;
        for (int k = 1; k <= events.size(); k++) {
            if (k == events.size()
                    || isCut(events.get(k - 1).at(), events.get(k).at())) {
                sessions.add(session(events.subList(from, k)));
                from = k;
            }
        }
        return sessions;
    }

    /// The mood of one run of events.
    SessionKind kind(List<Event> run) {
        return kinds.of(run);
    }

    private UserSession session(List<Event> run) {
        Event first = run.getFirst();
        return new UserSession(first.user() + ":" + first.eventId(), first.user(), kinds.of(run), run);
    }

    private static boolean isCut(@Nullable Instant before, @Nullable Instant after) {
        if (before == null || after == null) {
            return (before == null) != (after == null);
        }
        return Duration.between(before, after).compareTo(GAP) > 0;
    }
}
