package io.because.api;

import io.because.cypher.Cypher;
import io.because.cypher.Row;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what users did.
@Component
class UserActivities {
    private static final Cypher QUERY = Cypher.named("catalogue/user-activity");

    private final Backend backend;
    private final CatalogueReads reads;
    private final KnownItems known;

    UserActivities(Backend backend, CatalogueReads reads, KnownItems known) {
        this.backend = backend;
        this.reads = reads;
        this.known = known;
    }

    /// One read, as long as the longest that is wanted; each gets as much as it asked for.
    Map<UserActivity.Wanted, UserActivity> of(Collection<UserActivity.Wanted> all) {
        Map<String, UserActivity> byUser = read(
                all.stream().map(UserActivity.Wanted::userId).distinct().toList(),
                all.stream().mapToInt(UserActivity.Wanted::recent).max().orElse(0),
                all.stream().mapToInt(UserActivity.Wanted::tastes).max().orElse(0));
        return all.stream()
                .collect(Collectors.toMap(
                        wanted -> wanted,
                        wanted -> cut(byUser.getOrDefault(wanted.userId(), UserActivity.NONE), wanted)));
    }

    private Map<String, UserActivity> read(List<String> userIds, int recent, int tastes) {
        Map<String, Object> params = Map.of("userIds", userIds, "recent", recent, "tastes", tastes);
        return reads.of(() -> backend.reads().read(QUERY, params)).stream()
                .collect(Collectors.toMap(row -> row.string("userId"), this::activity));
    }

    private UserActivity activity(Row row) {
        return new UserActivity(
                Math.toIntExact(row.integer("friends")),
                Math.toIntExact(row.integer("interactions")),
                row.<Map<String, Object>>list("recent").stream()
                        .map(columns -> interaction(new Row(columns)))
                        .toList(),
                row.<Map<String, Object>>list("tastes").stream()
                        .map(Row::new)
                        .map(taste -> new UserActivity.Taste(taste.string("genre"), taste.real("score")))
                        .toList());
    }

    private UserActivity.Interaction interaction(Row columns) {
        ItemView inMemory = known.find(columns.string("id"));
        return new UserActivity.Interaction(
                inMemory != null ? inMemory : ItemPlaces.item(columns),
                columns.real("preference"),
                Math.toIntExact(columns.integer("count")),
                instant(columns.orNull("lastAt")));
    }

    private static UserActivity cut(UserActivity activity, UserActivity.Wanted wanted) {
        return new UserActivity(
                activity.friends(),
                activity.interactions(),
                activity.recent().stream().limit(wanted.recent()).toList(),
                activity.tastes().stream().limit(wanted.tastes()).toList());
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        return value instanceof ZonedDateTime moment ? moment.toInstant() : null;
    }
}
