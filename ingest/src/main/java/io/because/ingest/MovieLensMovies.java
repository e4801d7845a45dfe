package io.because.ingest;

import io.because.domain.Item;
import io.because.domain.ItemId;
import io.because.domain.ItemKind;
import io.because.domain.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The list of films. `ml-100k` marks 19 genres by flags (the first is "unknown" and means none); the others name them,
/// separated by bars.
final class MovieLensMovies {
    private static final List<String> GENRES_100K = List.of(
            "",
            "Action",
            "Adventure",
            "Animation",
            "Children's",
            "Comedy",
            "Crime",
            "Documentary",
            "Drama",
            "Fantasy",
            "Film-Noir",
            "Horror",
            "Musical",
            "Mystery",
            "Romance",
            "Sci-Fi",
            "Thriller",
            "War",
            "Western");
    private static final int FLAGS_FROM = 5;
    private static final String NO_GENRE = "(no genres listed)";

    private final MovieLensLayout layout;
    private final Set<ItemId> ids = new HashSet<>();

    MovieLensMovies(MovieLensLayout layout) {
        this.layout = layout;
    }

    /// The films read so far.
    Set<ItemId> ids() {
        return ids;
    }

    void read(SourceFile file, DataSink sink, Progress progress) {
        file.lines(layout.movieCharset(), sink, progress, (line, where) -> {
            if (!line.startsWith("movieId,")) {
                Item item = movie(line);
                ids.add(item.id());
                sink.item(item, where);
            }
        });
    }

    private Item movie(String line) {
        return switch (layout) {
            case ML_1M -> withNamedGenres(Fields.exactly(3, Split.on("::").fields(line)));
            case ML_LATEST -> withNamedGenres(Fields.exactly(3, Split.csv().fields(line)));
            case ML_100K -> {
                Fields fields = Fields.exactly(
                        FLAGS_FROM + GENRES_100K.size(), Split.on("|").fields(line));
                yield movie(fields, flagged(fields));
            }
        };
    }

    private static Item withNamedGenres(Fields fields) {
        List<String> genres = Arrays.stream(fields.text(2).split("\\|", -1))
                .map(String::strip)
                .filter(genre -> !genre.isEmpty() && !genre.equals(NO_GENRE))
                .distinct()
                .toList();
        return movie(fields, genres);
    }

    private static List<String> flagged(Fields fields) {
        List<String> genres = new ArrayList<>();
        for (int genre = 1; genre < GENRES_100K.size(); genre++) {
            if (fields.text(FLAGS_FROM + genre).equals("1")) {
                genres.add(GENRES_100K.get(genre));
            }
        }
        return genres;
    }

    private static Item movie(Fields fields, List<String> genres) {
        ItemId id = new ItemId(fields.id(0, "movie id"));
        if (fields.isEmpty(1)) {
            throw new RejectedLineException(Reject.Reason.OUT_OF_RANGE, "movie " + id + " has no title");
        }
        MovieTitle title = MovieTitle.parse(fields.text(1));
        return new Item(id, title.title(), ItemKind.MOVIE, title.year(), "", genres, null);
    }
}
