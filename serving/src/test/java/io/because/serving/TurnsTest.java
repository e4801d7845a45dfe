package io.because.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class TurnsTest {
    @Test
    void neverMoreAtOnceThanThereAreCores() {
        Turns turns = new Turns(2);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<CompletableFuture<Integer>> all = new ArrayList<>();
            for (int k = 0; k < 200; k++) {
                int own = k;
                all.add(CompletableFuture.supplyAsync(
                        () -> turns.take(() -> {
                            most.accumulateAndGet(now.incrementAndGet(), Math::max);
                            LockSupport.parkNanos(50_000);
                            now.decrementAndGet();
                            return own;
                        }),
                        pool));
            }
            for (int k = 0; k < all.size(); k++) {
                assertThat(all.get(k).join()).isEqualTo(k);
            }
        }
        assertThat(most.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void aTurnThatFailsIsGivenBack() {
        Turns turns = new Turns(1);
        for (int k = 0; k < 3; k++) {
            assertThatThrownBy(() -> turns.take(() -> {
                        throw new IllegalStateException("no");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(turns.<String>take(() -> "yes")).isEqualTo("yes");
    }
}
