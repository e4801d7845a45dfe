package io.because.api;

import io.because.graph.Catalogue;
import io.because.graph.Episodes;
import io.because.graph.SparseVector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The items of the snapshot that is served now: what a page shows of them needs no database. Thread-safe.
@Component
class KnownItems {
    private final Backend backend;
    private volatile Titles titles;

    /// Lower-case titles, made anew when the catalogue is another.
    private record Titles(Catalogue catalogue, String[] lower) {
        static Titles of(Catalogue catalogue) {
            return new Titles(
                    catalogue, catalogue.titles().stream().map(Titles::lower).toArray(String[]::new));
        }

        static String lower(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    KnownItems(Backend backend) {
        this.backend = backend;
        this.titles = Titles.of(backend.catalogue());
    }

    /// @return null when the snapshot does not hold the item
    @Nullable
    ItemView find(String id) {
        Catalogue catalogue = backend.catalogue();
        int index = catalogue.ids().index(id);
        return index < 0 ? null : view(catalogue, index);
    }

    /// @return null when the snapshot does not hold the item
    @Nullable
    ItemPlace place(String id) {
        Catalogue catalogue = backend.catalogue();
        int index = catalogue.ids().index(id);
        if (index < 0) {
            return null;
        }
        Episodes episodes = catalogue.episodes();
        return new ItemPlace(
                viewOrNull(catalogue, episodes.series()[index]),
                positiveOrNull(episodes.seasons()[index]),
                positiveOrNull(episodes.numbers()[index]),
                viewOrNull(catalogue, episodes.next()[index]));
    }

    private static @Nullable ItemView viewOrNull(Catalogue catalogue, int index) {
        return index == Episodes.NONE ? null : view(catalogue, index);
    }

    private static @Nullable Integer positiveOrNull(int number) {
        return number > 0 ? number : null;
    }

    /// Items whose title holds all words, the shortest title first: what was meant stands before its sequels.
    List<ItemView> search(String words, int first) {
        Titles current = titles();
        String[] wanted =
                Stream.of(words.strip().split("\\s+")).map(Titles::lower).toArray(String[]::new);
        return IntStream.range(0, current.lower().length)
                .filter(item -> Stream.of(wanted).allMatch(current.lower()[item]::contains))
                .boxed()
                .sorted(Comparator.comparingInt((Integer item) -> current.lower()[item].length())
                        .thenComparing(item -> current.lower()[item]))
                .limit(first)
                .map(item -> view(current.catalogue(), item))
                .toList();
    }

    @SuppressWarnings("ReferenceEquality") // two catalogues are never compared item by item
    private Titles titles() {
        Catalogue now = backend.catalogue();
        if (titles.catalogue() != now) {
            titles = Titles.of(now);
        }
        return titles;
    }

    private static ItemView view(Catalogue catalogue, int index) {
        SparseVector genres = catalogue.genres().row(index);
        List<String> names = new ArrayList<>(genres.size());
        for (int genre : genres.indices()) {
            names.add(catalogue.genreNames().id(genre));
        }
        int year = catalogue.years()[index];
        return new ItemView(
                catalogue.ids().id(index),
                catalogue.titles().get(index),
                catalogue.kinds()[index],
                year == Catalogue.NO_YEAR ? null : year,
                names);
    }
}
