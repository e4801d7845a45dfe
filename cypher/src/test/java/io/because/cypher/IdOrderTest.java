package io.because.cypher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdOrderTest {
    private static final IdOrder ORDER = new IdOrder();

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @Test
    void numbersComeFirstBySizeThenLetters() {
        List<String> ids =
                new ArrayList<>(List.of("b", "10", "9", "a10", "a9", "010", "99999999999999999999999", "0", "00"));
        ids.sort(ORDER);
        assertThat(ids).containsExactly("0", "00", "9", "010", "10", "99999999999999999999999", "a10", "a9", "b");
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void theOrderIsTotalAndAntisymmetric(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String a = id(random);
        String b = id(random);
        String c = id(random);
        assertThat(Integer.signum(ORDER.compare(a, b))).isEqualTo(-Integer.signum(ORDER.compare(b, a)));
        assertThat(ORDER.compare(a, b) == 0).isEqualTo(a.equals(b));
        if (ORDER.compare(a, b) <= 0 && ORDER.compare(b, c) <= 0) {
            assertThat(ORDER.compare(a, c)).isLessThanOrEqualTo(0);
        }
    }

    private static String id(SplittableRandom random) {
        StringBuilder id = new StringBuilder();
        int length = random.nextInt(1, 4);
        for (int k = 0; k < length; k++) {
            id.append("012a".charAt(random.nextInt(4)));
        }
        return id.toString();
    }
}
