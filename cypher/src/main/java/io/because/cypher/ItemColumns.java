package io.because.cypher;

import io.because.domain.ItemKind;
import io.because.graph.Catalogue;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.Episodes;
import io.because.graph.IdMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The rows of all items as the database sends them, in columns.
final class ItemColumns {
    private static final String NOTHING = "";

    private final IdMap genreNames;
    private final List<String> ids = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final List<ItemKind> kinds = new ArrayList<>();
    private final IntStream.Builder years = IntStream.builder();
    private final BitSet unavailable = new BitSet();
    private final CsrBuilder genres = new CsrBuilder(); // rows as they came
    private final List<String> series = new ArrayList<>();
    private final IntStream.Builder seasons = IntStream.builder();
    private final IntStream.Builder episodes = IntStream.builder();
    private final List<String> next = new ArrayList<>();

    /// @param genreNames other genres are left out
    ItemColumns(IdMap genreNames) {
        this.genreNames = genreNames;
    }

    void take(Row row) {
        takeGenres(row);
        unavailable.set(ids.size(), !row.bool("available"));
        ids.add(row.string("id"));
        titles.add(row.string("title"));
        kinds.add(kind(row));
        years.add(number(row.orNull("year"), Catalogue.NO_YEAR));
        series.add(text(row.orNull("series")));
        seasons.add(number(row.orNull("season"), 0));
        episodes.add(number(row.orNull("episode"), 0));
        next.add(text(row.orNull("next")));
    }

    private void takeGenres(Row row) {
        List<String> names = row.list("genres");
        List<Number> weights = row.list("weights");
        for (int k = 0; k < names.size(); k++) {
            int genre = genreNames.index(names.get(k));
            if (genre >= 0) {
                genres.add(ids.size(), genre, weights.get(k).floatValue());
            }
        }
    }

    private static ItemKind kind(Row row) {
        try {
            return ItemKind.valueOf(row.string("kind"));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "item " + row.string("id") + " is of kind " + row.string("kind") + ", which is none of "
                            + List.of(ItemKind.values()) + "; correct it in the database",
                    e);
        }
    }

    private static int number(@Nullable Object value, int otherwise) {
        return value instanceof Long number ? Math.toIntExact(number) : otherwise;
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : NOTHING;
    }

    Catalogue catalogue(IdMap before) {
        int[] order = Indices.order(ids, before);
        IdMap ordered = IdMap.of(Indices.picked(ids, order));
        return new Catalogue(
                ordered,
                Indices.picked(titles, order),
                Indices.picked(kinds, order).toArray(ItemKind[]::new),
                Indices.picked(years, order),
                new Episodes(
                        indices(series, order, ordered),
                        Indices.picked(seasons, order),
                        Indices.picked(episodes, order),
                        indices(next, order, ordered)),
                genreNames,
                genres(order),
                Indices.picked(unavailable, order));
    }

    private static int[] indices(List<String> targets, int[] order, IdMap items) {
        return IntStream.of(order)
                .map(row -> targets.get(row).equals(NOTHING) ? Episodes.NONE : items.index(targets.get(row)))
                .toArray();
    }

    private Csr genres(int... order) {
        Csr asTheyCame = genres.build(ids.size(), genreNames.size());
        CsrBuilder ordered = new CsrBuilder();
        for (int item = 0; item < order.length; item++) {
            for (int e = asTheyCame.from(order[item]); e < asTheyCame.to(order[item]); e++) {
                ordered.add(item, asTheyCame.targets()[e], asTheyCame.weights()[e]);
            }
        }
        return ordered.build(order.length, genreNames.size());
    }
}
