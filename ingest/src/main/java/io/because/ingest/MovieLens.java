package io.because.ingest;

import io.because.domain.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// MovieLens in the layouts of {@link MovieLensLayout}. A rating is a RATE event with the id `ml:<user>:<movie>`: a
/// user rates a movie once, a second line for the pair is a duplicate.
///
/// PATH may be the file of ratings alone: it is then read together with what lies beside it, and without a list of
/// movies there its movies are known by id only.
///
/// Harper, Konstan, "The MovieLens Datasets: History and Context", ACM TiiS 2015.
final class MovieLens implements DataSource {
    private final Path path;

    MovieLens(Path path) {
        this.path = path;
    }

    @Override
    public String name() {
        return "movielens:" + path.getFileName();
    }

    @Override
    public void read(DataSink sink, Progress progress) {
        if (Files.isDirectory(path)) {
            MovieLensLayout layout = MovieLensLayout.of(path);
            SourceFile ratings = layout.ratings(path);
            readLists(layout, path, sink, progress);
            new MovieLensRatings(ratings).read(sink, progress);
        } else {
            Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElseThrow();
            for (MovieLensLayout layout : MovieLensLayout.values()) {
                if (layout.movies(folder).isPresent()) {
                    readLists(layout, folder, sink, progress);
                    break;
                }
            }
            new MovieLensRatings(new SourceFile(path)).read(sink, progress);
        }
    }

    private static void readLists(MovieLensLayout layout, Path folder, DataSink sink, Progress progress) {
        var movies = new MovieLensMovies(layout);
        layout.movies(folder).ifPresent(file -> movies.read(file, sink, progress));
        layout.users(folder).ifPresent(file -> MovieLensUsers.read(layout, file, sink, progress));
        layout.tags(folder).ifPresent(file -> MovieLensTags.read(file, movies.ids(), sink, progress));
    }
}
