package io.because.cypher;

import io.because.graph.Episodes;
import io.because.graph.IdMap;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// The columns series, season, episode and next of the items' rows, by item index.
final class EpisodeRows {
    private EpisodeRows() {}

    /// @param rows one per item, in the order of `ids`
    static Episodes of(List<Row> rows, IdMap ids) {
        return new Episodes(
                column(rows, row -> index(row.orNull("series"), ids)),
                column(rows, row -> number(row.orNull("season"), 0)),
                column(rows, row -> number(row.orNull("episode"), 0)),
                column(rows, row -> index(row.orNull("next"), ids)));
    }

    static int number(@Nullable Object value, int otherwise) {
        return value instanceof Long number ? Math.toIntExact(number) : otherwise;
    }

    private static int[] column(List<Row> rows, ToIntFunction<Row> value) {
        return rows.stream().mapToInt(value).toArray();
    }

    private static int index(@Nullable Object id, IdMap ids) {
        return id instanceof String known ? ids.index(known) : Episodes.NONE;
    }
}
