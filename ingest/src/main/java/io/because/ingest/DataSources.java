package io.because.ingest;

import io.because.domain.ItemKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The only way to open a data set: `KIND:PATH` as on the command line.
public final class DataSources {
    /// The closed set of formats.
    public enum Kind {
        MOVIELENS,
        LIGHTGCN,
        SASREC,
        S3REC,
        NCF,
        FRAPPE,
        HETREC_LASTFM,
        EVENTS,
        SAMPLE;

        /// As on the command line ("hetrec-lastfm").
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final Pattern MOVIES = Pattern.compile("\\bml-?(\\d|latest)|movielens");

    private DataSources() {}

    /// @param spec `KIND:PATH`; PATH is a folder, or a file with or without `.txt` and `.gz`. For `sample` it is the
    /// seed and may be absent
    /// @throws IllegalArgumentException when the kind is unknown or there is nothing at PATH
    public static DataSource open(String spec) {
        int colon = spec.indexOf(':');
        String word = colon < 0 ? spec : spec.substring(0, colon);
        String path = colon < 0 ? "" : spec.substring(colon + 1);
        Kind kind = Arrays.stream(Kind.values())
                .filter(k -> k.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown kind of data `" + word + "`; say one of "
                        + Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", "))));
        return open(kind, path);
    }

    /// @throws IllegalArgumentException when there is nothing at `path`
    public static DataSource open(Kind kind, String path) {
        return switch (kind) {
            case SAMPLE -> sample(path);
            case MOVIELENS -> checked(new MovieLens(existing(kind, path)), ItemKind.MOVIE, false);
            case LIGHTGCN -> checked(new LightGcn(existing(kind, path)), itemKind(path), false);
            case SASREC -> checked(new SasRec(existing(kind, path)), itemKind(path), false);
            case S3REC -> checked(new S3Rec(existing(kind, path), itemKind(path)), itemKind(path), false);
            case NCF -> checked(new Ncf(existing(kind, path), itemKind(path)), itemKind(path), false);
            case FRAPPE -> checked(new Frappe(existing(kind, path)), ItemKind.PRODUCT, false);
            case HETREC_LASTFM -> checked(new HetRecLastFm(existing(kind, path)), ItemKind.ARTIST, true);
            case EVENTS -> checked(new EventLines(existing(kind, path)), ItemKind.PRODUCT, false);
        };
    }

    private static DataSource sample(String seed) {
        try {
            return SampleWorld.generate(SampleWorldParams.withSeed(seed.isBlank() ? 42 : Long.parseLong(seed)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("sample:SEED wants an integer, was `" + seed + "`", e);
        }
    }

    private static DataSource checked(DataSource reader, ItemKind kind, boolean sharesActivity) {
        return new CheckedSource(reader, new CheckedSource.Bare(kind, sharesActivity));
    }

    /// Benchmark files do not say what their items are; their names do.
    private static ItemKind itemKind(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        if (name.contains("gowalla") || name.contains("yelp")) {
            return ItemKind.PLACE;
        }
        if (name.contains("lastfm") || name.contains("last-fm")) {
            return ItemKind.ARTIST;
        }
        String last = Path.of(name).getFileName().toString();
        return MOVIES.matcher(last).find() ? ItemKind.MOVIE : ItemKind.PRODUCT;
    }

    private static Path existing(Kind kind, String path) {
        if (path.isBlank()) {
            throw new IllegalArgumentException("say where the data is: " + kind.word() + ":PATH");
        }
        Path at = Path.of(path);
        return Files.exists(at)
                ? at
                : SourceFile.beside(at, at.getFileName() + ".txt")
                        .map(SourceFile::path)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "nothing at " + path + "; give the folder or file of " + kind.word()));
    }
}
