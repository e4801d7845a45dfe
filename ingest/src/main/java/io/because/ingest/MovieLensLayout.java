package io.because.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// The three ways in which GroupLens has published MovieLens, told apart by their file names.
enum MovieLensLayout {
    /// `u.item`, `u.user`, `u.data`: bars and tabs, ISO-8859-1
    ML_100K(StandardCharsets.ISO_8859_1, "u.item", "u.user", "u.data"),
    /// `movies.dat`, `users.dat`, `ratings.dat` (or our rebuilt `ratings.csv`): `::`, ISO-8859-1. Also ml-10m
    ML_1M(StandardCharsets.ISO_8859_1, "movies.dat", "users.dat", "ratings.dat"),
    /// `movies.csv`, `ratings.csv`, `tags.csv`: real CSV, UTF-8. Also ml-20m, ml-25m
    ML_LATEST(StandardCharsets.UTF_8, "movies.csv", "", "ratings.csv");

    private final Charset movieCharset;
    private final String movies;
    private final String users;
    private final String ratings;

    MovieLensLayout(Charset movieCharset, String movies, String users, String ratings) {
        this.movieCharset = movieCharset;
        this.movies = movies;
        this.users = users;
        this.ratings = ratings;
    }

    /// @throws IllegalArgumentException when the folder has none of the layouts
    static MovieLensLayout of(Path folder) {
        for (MovieLensLayout layout : values()) {
            if (layout.movies(folder).isPresent()) {
                return layout;
            }
        }
        throw new IllegalArgumentException("no movies.dat, movies.csv or u.item (or .gz) in " + folder
                + "; give the folder of ml-1m, ml-100k or ml-latest");
    }

    Charset movieCharset() {
        return movieCharset;
    }

    Optional<SourceFile> movies(Path folder) {
        return SourceFile.find(folder, movies);
    }

    Optional<SourceFile> users(Path folder) {
        return users.isEmpty() ? Optional.empty() : SourceFile.find(folder, users);
    }

    /// The original where it exists; ml-1m also as rebuilt `ratings.csv`.
    SourceFile ratings(Path folder) {
        return this == ML_1M ? SourceFile.require(folder, ratings, "ratings.csv") : SourceFile.require(folder, ratings);
    }

    Optional<SourceFile> tags(Path folder) {
        return this == ML_LATEST ? SourceFile.find(folder, "tags.csv") : Optional.empty();
    }
}
