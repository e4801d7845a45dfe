package io.because.neo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Held while a server is about to be started, being started, attached to or loaded, so that two never start on one
/// folder. The system drops it when its holder dies.
record FolderLock(FileChannel channel, FileLock lock) implements AutoCloseable {
    static FolderLock take(ServerFolder folder, Deadline deadline) throws InterruptedException {
        for (; ; ) {
            var lock = tryTake(folder.lockFile());
            if (lock.isPresent()) {
                return lock.get();
            }
            deadline.pauseOrThrow(() -> "Another process has been starting Neo4j in " + folder.home()
                    + " for too long: wait for it, or stop it and look into " + folder.serverLog());
        }
    }

    private static Optional<FolderLock> tryTake(Path file) {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new FolderLock(channel, lock));
        } catch (IOException e) {
            throw new UncheckedIOException("The lock " + file + " cannot be taken", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another thread of this process has it
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
