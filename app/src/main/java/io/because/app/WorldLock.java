package io.because.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Lets one process at a time load and train a world; a second one waits and finds the work done. The system lets go of
/// it when its holder dies.
final class WorldLock implements AutoCloseable {
    private final FileChannel channel;

    private WorldLock(FileChannel channel) {
        this.channel = channel;
    }

    static WorldLock take(Home home, Terminal terminal) throws IOException {
        Path file = Files.createDirectories(home.folder()).resolve("lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock();
        if (held == null) {
            terminal.say("Another process is loading or training the world " + home.world() + "; waiting for it ...");
            var _ = channel.lock();
        }
        return new WorldLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
