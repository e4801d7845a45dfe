package io.because.ingest;

import io.because.domain.Event;
import io.because.domain.EventType;
import io.because.domain.ItemId;
import io.because.domain.SessionKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Judges the mood of a session. The first rule that holds decides:
/// 1. BINGE: at least three episodes of one series were played;
/// 2. BACKGROUND: at least two plays, and at least two thirds of all events are plays of things one listens to
///    (tracks, artists, podcasts);
/// 3. FOCUSED: at most three different items, at least one of them finished (COMPLETE, rated, or 80 % of it consumed);
/// 4. EXPLORING otherwise.
final class SessionKinds {
    private static final int BINGE_EPISODES = 3;
    private static final int BACKGROUND_PLAYS = 2;
    private static final int FOCUSED_ITEMS = 3;
    private static final double FINISHED = 0.8;

    private final Function<ItemId, @Nullable ItemNature> items;

    SessionKinds(Function<ItemId, @Nullable ItemNature> items) {
        this.items = items;
    }

    SessionKind of(List<Event> run) {
        if (mostEpisodesOfOneSeries(run) >= BINGE_EPISODES) {
            return SessionKind.BINGE;
        }
        long heard = run.stream().filter(e -> isPlayed(e) && isHeard(e.item())).count();
        if (heard >= BACKGROUND_PLAYS && 3 * heard >= 2L * run.size()) {
            return SessionKind.BACKGROUND;
        }
        boolean few = run.stream()
                        .map(Event::item)
                        .distinct()
                        .limit(FOCUSED_ITEMS + 1L)
                        .count()
                <= FOCUSED_ITEMS;
        return few && run.stream().anyMatch(SessionKinds::isFinished) ? SessionKind.FOCUSED : SessionKind.EXPLORING;
    }

    private int mostEpisodesOfOneSeries(List<Event> run) {
        Map<ItemId, Set<ItemId>> bySeries = new HashMap<>();
        int most = 0;
        for (Event event : run) {
            ItemNature item = items.apply(event.item());
            if (item != null && item.series() != null && isPlayed(event)) {
                Set<ItemId> episodes = bySeries.computeIfAbsent(item.series(), s -> new HashSet<>());
                episodes.add(event.item());
                most = Math.max(most, episodes.size());
            }
        }
        return most;
    }

    private boolean isHeard(ItemId id) {
        ItemNature item = items.apply(id);
        return item != null
                && switch (item.kind()) {
                    case TRACK, ARTIST, PODCAST -> true;
                    case MOVIE, SERIES, EPISODE, ARTICLE, PRODUCT, PLACE -> false;
                };
    }

    private static boolean isPlayed(Event event) {
        return event.signal().type() == EventType.PLAY || event.signal().type() == EventType.COMPLETE;
    }

    private static boolean isFinished(Event event) {
        Double completion = event.signal().completion();
        return event.signal().type() == EventType.COMPLETE
                || event.signal().type() == EventType.RATE
                || (completion != null && completion >= FINISHED);
    }
}
