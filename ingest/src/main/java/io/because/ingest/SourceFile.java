package io.because.ingest;

import io.because.domain.Progress;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// One file of a data set, plain or gzipped (told by its first bytes).
record SourceFile(Path path) {
    interface LineHandler {
        /// @param text without its end of line
        void line(String text, Where where);
    }

    /// The first of the names that exists in the folder, plain or with `.gz`.
    static Optional<SourceFile> find(Path folder, String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(new String[] {name, name + ".gz"}))
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .map(SourceFile::new)
                .findFirst();
    }

    /// @throws IllegalArgumentException when there is none; the sentence names what was looked for
    static SourceFile require(Path folder, String... names) {
        return find(folder, names)
                .orElseThrow(() -> new IllegalArgumentException("no file " + String.join(" or ", names)
                        + " (or .gz) in " + folder + "; give the folder that holds the data set"));
    }

    /// The only file whose name ends so, plain or with `.gz`.
    ///
    /// @throws IllegalArgumentException when there is none, or several
    static SourceFile requireEnding(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(file -> withoutGz(file).endsWith(ending))
                    .sorted()
                    .toList();
            if (found.size() != 1) {
                throw new IllegalArgumentException((found.isEmpty() ? "no file" : found.size() + " files") + " *"
                        + ending + " (or .gz) in " + folder + "; give a folder with one");
            }
            return new SourceFile(found.getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder + " (" + e.getMessage() + ")", e);
        }
    }

    /// A data set that is one file.
    ///
    /// @throws IllegalArgumentException when it is a folder
    static SourceFile single(Path path) {
        if (Files.isDirectory(path)) {
            throw new IllegalArgumentException(path + " is a folder; give one of the .txt or .txt.gz files in it");
        }
        return new SourceFile(path);
    }

    /// A file next to the one at `path`, plain or with `.gz`.
    static Optional<SourceFile> beside(Path path, String name) {
        return find(folder(path), name);
    }

    /// The folder itself, or the one that holds the file.
    static Path folder(Path path) {
        return Files.isDirectory(path)
                ? path
                : Optional.ofNullable(path.toAbsolutePath().getParent()).orElseThrow();
    }

    /// `ml-1m` of `ml-1m.txt.gz`.
    static String stem(Path path) {
        String name = withoutGz(path);
        return name.endsWith(".txt") ? name.substring(0, name.length() - ".txt".length()) : name;
    }

    private static String withoutGz(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    /// Calls the handler for every line that is not blank. A line that is no text, or that the handler rejects, goes to
    /// the sink. Progress is in bytes of the stored file.
    void lines(Charset charset, DataSink sink, Progress progress, LineHandler handler) {
        try (var step = progress.begin("reading " + name(), Files.size(path));
                var in = open(step)) {
            var lines = new LineReader(in, charset);
            for (long number = 1; lines.next(); number++) {
                handle(lines.text(), new Where(name(), number), sink, handler);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path + " (" + e.getMessage() + "); fetch it again", e);
        }
    }

    private static void handle(@Nullable String text, Where where, DataSink sink, LineHandler handler) {
        if (text == null) {
            sink.reject(new Reject(Reject.Reason.INVALID_TEXT, where, "the line is not valid text in its encoding"));
            return;
        }
        String clean = where.line() == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (clean.isBlank()) {
            return;
        }
        try {
            handler.line(clean, where);
        } catch (RejectedLineException e) {
            sink.reject(e.at(where));
        } catch (IllegalArgumentException | ArithmeticException e) { // what no user, item or event may be
            sink.reject(new Reject(Reject.Reason.OUT_OF_RANGE, where, String.valueOf(e.getMessage())));
        }
    }

    private InputStream open(Progress.Step step) throws IOException {
        var stored = new BufferedInputStream(new Counting(Files.newInputStream(path), step), 1 << 16);
        stored.mark(2);
        boolean gzip = stored.read() == 0x1f && stored.read() == 0x8b;
        stored.reset();
        return gzip ? new GZIPInputStream(stored, 1 << 16) : stored;
    }

    private static final class Counting extends FilterInputStream {
        private final Progress.Step step;

        Counting(InputStream in, Progress.Step step) {
            super(in);
            this.step = step;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            step.advance(Math.max(0, read));
            return read;
        }
    }
}
