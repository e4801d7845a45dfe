package io.because.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.engine.Workers.Work;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void doEachNumberOnceInChunksOfTheirOwn(int threads) {
        AtomicIntegerArray numbers = new AtomicIntegerArray(10_001);
        AtomicIntegerArray chunks = new AtomicIntegerArray(Work.chunks(numbers.length()));
        AtomicIntegerArray others = new AtomicIntegerArray(7);
        try (Workers workers = new Workers(threads)) {
            workers.run(List.of(
                    new Work(numbers.length(), (chunk, from, to) -> {
                        chunks.incrementAndGet(chunk);
                        for (int k = from; k < to; k++) {
                            numbers.incrementAndGet(k);
                        }
                    }),
                    new Work(0, (_, _, _) -> others.set(0, 100)),
                    new Work(others.length(), (_, from, to) -> {
                        for (int k = from; k < to; k++) {
                            others.incrementAndGet(k);
                        }
                    })));
        }
        for (AtomicIntegerArray once : List.of(numbers, chunks, others)) {
            for (int k = 0; k < once.length(); k++) {
                assertThat(once.get(k)).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void tellWhatFailedAndGoOnWorking(int threads) {
        try (Workers workers = new Workers(threads)) {
            Work failing = new Work(2_000, (chunk, _, _) -> {
                if (chunk == 1) {
                    throw new IllegalArgumentException("no such row");
                }
            });
            assertThatThrownBy(() -> workers.run(List.of(failing)))
                    .isInstanceOf(CompletionException.class)
                    .hasRootCauseMessage("no such row");
            AtomicIntegerArray done = new AtomicIntegerArray(1);
            workers.run(List.of(new Work(1, (_, _, _) -> done.incrementAndGet(0))));
            assertThat(done.get(0)).isEqualTo(1);
        }
    }
}
