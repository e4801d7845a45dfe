package io.because.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts rejects by reason, keeps the first few, and writes all to a file, which is made with the first of them.
final class RejectLog implements AutoCloseable {
    private static final int KEPT = 10;

    private final @Nullable Path file;
    private final Map<Reject.Reason, Long> counts = new EnumMap<>(Reject.Reason.class);
    private final List<Reject> first = new ArrayList<>();
    private @Nullable Writer writer;

    /// @param file where all go, or null
    RejectLog(@Nullable Path file) {
        this.file = file;
    }

    synchronized void add(Reject reject) {
        counts.merge(reject.reason(), 1L, Long::sum);
        if (first.size() < KEPT) {
            first.add(reject);
        }
        if (file != null) {
            write(file, reject + "\n");
        }
    }

    synchronized Map<Reject.Reason, Long> counts() {
        return new EnumMap<>(counts);
    }

    synchronized List<Reject> first() {
        return List.copyOf(first);
    }

    @Override
    public synchronized void close() {
        try {
            if (writer != null) {
                writer.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the rejects to " + file, e);
        }
    }

    private void write(Path to, String line) {
        try {
            if (writer == null) {
                Path folder = to.toAbsolutePath().getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                writer = Files.newBufferedWriter(to, StandardCharsets.UTF_8);
            }
            writer.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the rejects to " + to + "; name another file", e);
        }
    }
}
