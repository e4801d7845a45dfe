package io.because.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdMapTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 8, 9, 1000, 4096})
    void everyIdHasItsIndexAndOthersHaveNone(int count) {
        SplittableRandom random = new SplittableRandom(count);
        LinkedHashSet<String> ids = new LinkedHashSet<>();
        while (ids.size() < count) {
            ids.add("u" + random.nextInt(10_000));
        }
        IdMap map = IdMap.of(ids);
        List<String> ordered = new ArrayList<>(ids);
        assertThat(map.size()).isEqualTo(count);
        for (int index = 0; index < count; index++) {
            assertThat(map.id(index)).isEqualTo(ordered.get(index));
            assertThat(map.index("u" + ordered.get(index).substring(1))).isEqualTo(index);
        }
        assertThat(map.index("v1")).isEqualTo(-1);
        assertThat(map.index("")).isEqualTo(-1);
    }

    /// "Aa" and "BB" have the same hash, and so have all strings made of them.
    @Test
    void idsOfOneHashAreToldApart() {
        List<String> ids = IntStream.range(0, 64)
                .mapToObj(bits -> IntStream.range(0, 6)
                        .mapToObj(bit -> (bits >> bit & 1) == 0 ? "Aa" : "BB")
                        .reduce("", String::concat))
                .toList();
        assertThat(ids.stream().mapToInt(String::hashCode).distinct().count()).isOne();
        IdMap map = IdMap.of(ids);
        for (int index = 0; index < ids.size(); index++) {
            assertThat(map.index(ids.get(index))).isEqualTo(index);
        }
        assertThat(map.index("AaAaAaAaAaBBAa")).isEqualTo(-1);
    }

    @Test
    void anIdThatOccursTwiceIsRefused() {
        assertThatThrownBy(() -> IdMap.of(List.of("a", "b", "a"))).hasMessageContaining("id a occurs twice");
    }
}
