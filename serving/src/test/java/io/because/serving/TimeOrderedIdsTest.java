package io.because.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    private static String id(long millis, long seed) {
        Clock clock = Clock.fixed(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
        return new TimeOrderedIds(clock, new SplittableRandom(seed)).get();
    }

    @Test
    void idsSortByTheTimeTheyWereMade() {
        assertThat(LongStream.of(0, 1, 255, 256, 1_700_000_000_000L, 1_700_000_000_001L, 1L << 47)
                        .mapToObj(millis -> id(millis, millis % 7)))
                .isSorted();
    }

    @Test
    void theyAreUuidsOfVersionSeven() {
        UUID id = UUID.fromString(id(1_700_000_000_000L, 1));
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void idsOfOneMomentDiffer() {
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        assertThat(Stream.generate(new TimeOrderedIds(clock, new SplittableRandom(1)))
                        .limit(10_000))
                .doesNotHaveDuplicates();
    }
}
