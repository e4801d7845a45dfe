package io.because.graph;

import io.because.domain.ItemKind;
import io.because.domain.Require;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/// What a person reads of the items, by item index.
///
/// @param ids item ids
/// @param titles one per item
/// @param kinds one per item
/// @param years `[items]` of release, {@link #NO_YEAR} when unknown
/// @param episodes which items are episodes, and of what
/// @param genreNames genre index to name
/// @param genres items x genres
/// @param unavailable items that must not be recommended now
public record Catalogue(
        IdMap ids,
        List<String> titles,
        ItemKind[] kinds,
        int[] years,
        Episodes episodes,
        IdMap genreNames,
        Csr genres,
        BitSet unavailable) {
    public static final int NO_YEAR = Integer.MIN_VALUE;

    public Catalogue {
        Require.sameLength("years", years.length, "ids", ids.size());
        Require.sameLength("episodes", episodes.series().length, "ids", ids.size());
    }

    /// A catalogue that does not know years and episodes.
    public Catalogue(
            IdMap ids, List<String> titles, ItemKind[] kinds, IdMap genreNames, Csr genres, BitSet unavailable) {
        this(ids, titles, kinds, unknownYears(ids.size()), Episodes.none(ids.size()), genreNames, genres, unavailable);
    }

    /// The title and the genres of each item; descriptions and tags stay in the database.
    public List<String> documents() {
        return IntStream.range(0, ids.size())
                .mapToObj(item -> {
                    StringJoiner words = new StringJoiner(" ").add(titles.get(item));
                    for (int e = genres.from(item); e < genres.to(item); e++) {
                        words.add(genreNames.id(genres.targets()[e]));
                    }
                    return words.toString();
                })
                .toList();
    }

    private static int[] unknownYears(int items) {
        int[] years = new int[items];
        Arrays.fill(years, NO_YEAR);
        return years;
    }
}
