package io.because.graph;

import io.because.domain.ItemKind;
import io.because.domain.ItemWords;
import io.because.domain.Require;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
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
        titles = PackedTexts.of(titles);
        Require.sameLength("years", years.length, "ids", ids.size());
        Require.sameLength("episodes", episodes.series().length, "ids", ids.size());
    }

    /// A catalogue that does not know years and episodes.
    public Catalogue(
            IdMap ids, List<String> titles, ItemKind[] kinds, IdMap genreNames, Csr genres, BitSet unavailable) {
        this(ids, titles, kinds, unknownYears(ids.size()), Episodes.none(ids.size()), genreNames, genres, unavailable);
    }

    /// What is known of each item here, title and genres, in one text; descriptions and tags stay in the database.
    public List<String> documents() {
        return IntStream.range(0, ids.size())
                .mapToObj(item -> new ItemWords(titles.get(item), "", genresOf(item), Map.of()).document())
                .toList();
    }

    private List<String> genresOf(int item) {
        return IntStream.range(genres.from(item), genres.to(item))
                .mapToObj(e -> genreNames.id(genres.targets()[e]))
                .toList();
    }

    private static int[] unknownYears(int items) {
        int[] years = new int[items];
        Arrays.fill(years, NO_YEAR);
        return years;
    }
}
