package io.because.app.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangeTest {
    private static final Range RIDGE = new Range.Numbers("ridge", 10, 1000, true, false);
    private static final Range COUNT = new Range.Numbers("count", 3, 300, true, true);

    @Test
    void halfWayByFactorsIsTheGeometricMeanToTwoDigits() {
        assertThat(RIDGE.value(0.5)).isEqualTo(100.0);
        assertThat(RIDGE.value(0.3)).isEqualTo(40.0); // 39.8
        assertThat(COUNT.value(0.5)).isEqualTo(30);
        assertThat(new Range.Numbers("alpha", 0, 2, false, false).value(0.3333)).isEqualTo(0.67);
    }

    @ParameterizedTest(name = "place={0}")
    @ValueSource(doubles = {0, 0.123, 0.5, 0.999, 1})
    void theValueOfAPlaceLiesThere(double place) {
        assertThat(RIDGE.place(Json.word(RIDGE.value(place)))).isCloseTo(place, within(0.012));
        assertThat(COUNT.place(Json.word(COUNT.value(place)))).isCloseTo(place, within(0.035));
    }

    @Test
    void aValueOutsideLiesAtTheEdgeAndAnUnknownOneNowhere() {
        assertThat(RIDGE.place("5")).isZero();
        assertThat(RIDGE.place("5000")).isEqualTo(1);
        Range kinds = new Range.Values("kind", List.of(true, false), false);
        assertThat(kinds.place("false")).isEqualTo(0.75);
        assertThat(kinds.place("maybe")).isNaN();
    }

    @Test
    void anEmptyRangeIsRefused() {
        assertThatThrownBy(() -> new Range.Numbers("ridge", 0, 10, true, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ridge has no range from 0.0 to 10.0");
    }
}
