package io.because.app.tuning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;

/// Every finished trial of one search, one JSON object a line behind a line that says what the search is
/// about. A trial is on the disk before the next one begins; a process that dies while it writes leaves
/// half a line, which the next one drops. One process at a time; the system lets go of the file when its
/// holder dies.
final class Journal implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final List<Trial> trials = new ArrayList<>();

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// @param folder made when it is not there
    /// @param notice told when something was dropped
    /// @throws IllegalStateException when another process searches the same, or the file is damaged before its end
    static Journal open(Path folder, SearchKey key, Consumer<String> notice) throws IOException {
        Path file = Files.createDirectories(folder).resolve(key.fileName());
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Journal journal = new Journal(file, channel);
        try {
            journal.lock();
            journal.read(key, notice);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        return journal;
    }

    private void lock() throws IOException {
        boolean held;
        try {
            held = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            held = false;
        }
        if (!held) {
            throw new IllegalStateException("another process is at the same search (" + file + "); wait for it");
        }
    }

    private void read(SearchKey key, Consumer<String> notice) throws IOException {
        byte[] all = Files.readAllBytes(file);
        int good = 0;
        int number = 0;
        for (int end = lineEnd(all, 0); end >= 0; end = lineEnd(all, good)) {
            String line = new String(all, good, end - good, StandardCharsets.UTF_8);
            number++;
            if (!accepts(line, number, key)) {
                if (end + 1 < all.length) {
                    throw new IllegalStateException(
                            file + ":" + number + " is damaged; delete the file to begin this search afresh");
                }
                break;
            }
            good = end + 1;
        }
        if (good < all.length) {
            notice.accept("The last line of " + file + " was not written to its end; that trial is done again.");
            channel.truncate(good);
        }
        channel.position(good);
        if (good == 0) {
            write(key.line());
        }
    }

    private static int lineEnd(byte[] all, int from) {
        for (int k = from; k < all.length; k++) {
            if (all[k] == '\n') {
                return k;
            }
        }
        return -1;
    }

    private boolean accepts(String line, int number, SearchKey key) {
        if (number == 1) {
            return line.equals(key.line());
        }
        try {
            Trial trial = Json.LINES.readValue(line, Trial.class);
            return trial.number() == trials.size() && trials.add(trial);
        } catch (JacksonException e) {
            return false;
        }
    }

    Path file() {
        return file;
    }

    List<Trial> trials() {
        return List.copyOf(trials);
    }

    /// Returns when the trial is on the disk.
    void append(Trial trial) {
        try {
            write(Json.LINES.writeValueAsString(trial));
        } catch (IOException e) {
            throw new UncheckedIOException("trial " + trial.number() + " could not be written to " + file, e);
        }
        trials.add(trial);
    }

    private void write(String line) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\n");
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
