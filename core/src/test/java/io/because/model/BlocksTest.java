package io.because.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlocksTest {
    @ParameterizedTest(name = "rows={0} size={1} threads={2}")
    @CsvSource({"0,3,2", "1,3,2", "3,3,2", "10,3,1", "10,3,2", "1000,7,4"})
    void everyRowIsDoneOnce(int rows, int size, int threads) {
        var done = new AtomicIntegerArray(rows);
        Blocks.run(rows, size, threads, (from, to) -> {
            for (int row = from; row < to; row++) {
                done.incrementAndGet(row);
            }
        });
        int[] times = new int[rows];
        Arrays.setAll(times, done::get);
        assertThat(times).containsOnly(rows == 0 ? new int[0] : new int[] {1});
    }

    @ParameterizedTest(name = "threads={0}")
    @ValueSource(ints = {1, 2})
    void aFailureReachesTheCaller(int threads) {
        assertThatThrownBy(() -> Blocks.run(10, 1, threads, (from, _) -> {
                    if (from == 7) {
                        throw new IllegalStateException("row 7");
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("row 7");
    }

    @Test
    void blocksMayWorkInBlocksThemselves() {
        var done = new AtomicInteger();
        Blocks.run(20, 1, 4, (_, _) -> Blocks.run(20, 1, 4, (_, _) -> done.incrementAndGet()));
        assertThat(done).hasValue(400);
    }

    /// Nobody writes any more once it has returned.
    @Test
    void anInterruptedCallerWaitsForTheOthersAndSaysSo() {
        var busy = new AtomicInteger();
        Thread caller = Thread.currentThread();
        assertThatThrownBy(() -> Blocks.run(2, 1, 2, (_, _) -> {
                    busy.incrementAndGet();
                    if (Thread.currentThread() != caller) {
                        caller.interrupt();
                        LockSupport.parkNanos(50_000_000);
                    } else {
                        await(busy);
                    }
                    busy.decrementAndGet();
                }))
                .hasMessage("interrupted while fitting or scoring");
        assertThat(busy).hasValue(0);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void await(AtomicInteger busy) {
        while (busy.get() < 2) {
            Thread.onSpinWait();
        }
    }
}
