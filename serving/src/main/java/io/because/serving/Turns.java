package io.because.serving;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Lets as many answers be computed at once as there are cores, the others in the order in which they came: sharing the
/// cores among all of them would not be faster for any, and much slower for the last.
final class Turns {
    private final Semaphore cores;

    Turns(int cores) {
        this.cores = new Semaphore(cores, true);
    }

    /// Not for work that waits for anything but a core, nor from within a turn.
    <T> T take(Supplier<T> work) {
        cores.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            cores.release();
        }
    }
}
