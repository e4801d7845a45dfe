package io.because.engine;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.DoubleSupplier;

/// The process does not end in the middle of a step: its exit takes away what a native library keeps for all, and a
/// step in it would then crash the process, which somebody who pressed Ctrl-C would have to make sense of.
final class WholeSteps {
    private static final ReentrantReadWriteLock ENDING = new ReentrantReadWriteLock();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ENDING.writeLock()::lock, "last step"));
    }

    private WholeSteps() {}

    /// Never returns once the process has begun to end.
    static double run(DoubleSupplier step) {
        Lock running = ENDING.readLock();
        running.lock();
        try {
            return step.getAsDouble();
        } finally {
            running.unlock();
        }
    }
}
