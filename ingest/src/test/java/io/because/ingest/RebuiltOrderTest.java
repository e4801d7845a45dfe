package io.because.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.domain.Event;
import io.because.domain.ItemId;
import io.because.domain.Signal;
import io.because.domain.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RebuiltOrderTest {
    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @Test
    void aRowWithoutPlaceStandsWhereItsTimeIsAndEqualTimesStayInFileOrder() {
        List<RebuiltOrder.Row> rows =
                List.of(row(1, 10L, 2), row(2, 5L, 1), row(3, 10L, RebuiltOrder.NONE), row(4, 7L, RebuiltOrder.NONE));
        assertThat(RebuiltOrder.inTime(rows).stream().map(r -> r.where().line()))
                .containsExactly(2L, 4L, 1L, 3L);
    }

    @Test
    void thePlaceWinsOverAnEstimatedTime() {
        List<RebuiltOrder.Row> rows = List.of(row(1, 50L, 1), row(2, 40L, 2));
        assertThat(RebuiltOrder.inTime(rows).stream().map(r -> r.event().at()))
                .containsExactly(Instant.ofEpochSecond(50), Instant.ofEpochSecond(50));
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void nothingIsDroppedPlacesAscendAndTimesNeverFall(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<RebuiltOrder.Row> rows = new ArrayList<>();
        int sequence = 0;
        for (int line = 1; line <= 60; line++) {
            boolean placed = random.nextInt(4) > 0;
            Long at = random.nextInt(8) == 0 ? null : random.nextLong(100);
            rows.add(row(line, at, placed ? ++sequence : RebuiltOrder.NONE));
        }
        List<RebuiltOrder.Row> inTime = RebuiltOrder.inTime(rows);
        assertThat(inTime.stream().map(r -> r.where().line()))
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(r -> r.where().line()).toList());
        assertThat(inTime.stream().map(RebuiltOrder.Row::sequence).filter(s -> s != RebuiltOrder.NONE))
                .isSorted();
        assertThat(inTime.stream().map(RebuiltOrder.Row::atOrMin)).isSorted();
    }

    private static RebuiltOrder.Row row(long line, @Nullable Long at, int sequence) {
        Event event = new Event(
                "e" + line,
                new UserId("u"),
                new ItemId("i" + line),
                Signal.rating(3),
                at == null ? null : Instant.ofEpochSecond(at),
                Event.Origin.UNKNOWN);
        return new RebuiltOrder.Row(event, sequence, new Where("f", line));
    }
}
