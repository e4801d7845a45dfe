package io.because.ingest;

import io.because.domain.Event;
import io.because.domain.Item;
import io.because.domain.Preference;
import io.because.domain.Signal;
import io.because.domain.User;
import io.because.schema.PropertyKeys;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The properties of nodes and relationships, by key; what is unknown is absent. Both loaders write these rows, so that
/// they make the same graph. Moments are UTC.
final class GraphRows {
    private GraphRows() {}

    static Map<String, Object> item(Item item) {
        Row row = new Row()
                .with(PropertyKeys.ID, item.id().value())
                .with(PropertyKeys.TITLE, item.title())
                .with(PropertyKeys.KIND, item.kind().name());
        if (item.year() != null) {
            row.with(PropertyKeys.YEAR, item.year().longValue());
        }
        return row.with(PropertyKeys.TEXT, item.text().isBlank() ? null : item.text()).values;
    }

    static Map<String, Object> user(User user) {
        Row row = new Row()
                .with(PropertyKeys.ID, user.id().value())
                .with(PropertyKeys.SHARES_ACTIVITY, user.sharesActivity());
        user.attributes().forEach((name, value) -> row.with(PropertyKeys.ATTRIBUTE_PREFIX + name, value));
        return row.values;
    }

    static Map<String, Object> session(UserSession session) {
        return new Row()
                .with(PropertyKeys.ID, session.id())
                .with(PropertyKeys.KIND, session.kind().name())
                .with(PropertyKeys.STARTED_AT, utc(session.startedAt()))
                .with(PropertyKeys.ENDED_AT, utc(session.endedAt()))
                .with(PropertyKeys.DEVICE, session.device())
                .with(PropertyKeys.PLACE, session.place())
                .values;
    }

    /// Without `recordedAt`, which is one for all.
    ///
    /// @param order position in its session
    static Map<String, Object> contains(Event event, long order) {
        Signal signal = event.signal();
        return new Row()
                .with(PropertyKeys.EVENT_ID, event.eventId())
                .with(PropertyKeys.ORDER, order)
                .with(PropertyKeys.TYPE, signal.type().name())
                .with(PropertyKeys.VALUE, signal.value())
                .with(PropertyKeys.AT, utc(event.at()))
                .with(PropertyKeys.DWELL_SECONDS, signal.dwellSeconds())
                .with(PropertyKeys.COMPLETION, signal.completion())
                .with(PropertyKeys.IMPRESSION_ID, event.origin().impressionId())
                .values;
    }

    /// @param events all of one pair, oldest first
    static Map<String, Object> interacted(List<Event> events) {
        List<Instant> dated =
                events.stream().map(Event::at).filter(Objects::nonNull).sorted().toList();
        return new Row()
                .with(PropertyKeys.PREFERENCE, preference(events))
                .with(PropertyKeys.COUNT, (long) events.size())
                .with(PropertyKeys.FIRST_AT, dated.isEmpty() ? null : utc(dated.getFirst()))
                .with(PropertyKeys.LAST_AT, dated.isEmpty() ? null : utc(dated.getLast()))
                .values;
    }

    static double preference(List<Event> events) {
        return Preference.of(events.stream().map(Event::signal).toList());
    }

    static @Nullable ZonedDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atZone(ZoneOffset.UTC);
    }

    private static final class Row {
        private final Map<String, Object> values = new HashMap<>();

        Row with(String key, @Nullable Object value) {
            if (value != null) {
                values.put(key, value);
            }
            return this;
        }
    }
}
