package io.because.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PreferenceTest {
    private static final Signal FINISHED = Signal.of(EventType.COMPLETE);
    private static final List<EventType> TYPES = List.of(EventType.values());
    private static final Signal LEFT = new Signal(EventType.PLAY, null, 40.0, null);

    @Test
    void starsAreSymmetricAroundTheMiddle() {
        assertThat(Preference.of(List.of(Signal.rating(5)))).isEqualTo(1);
        assertThat(Preference.of(List.of(Signal.rating(0.5)))).isEqualTo(-1);
        assertThat(Preference.of(List.of(Signal.rating(2.75)))).isZero();
    }

    @Test
    void whatWasSaidOutrightBeatsWhatWasDoneAndTheLatestWins() {
        assertThat(Preference.of(List.of(FINISHED, Signal.rating(1)))).isCloseTo(-0.7778, within(1e-4));
        assertThat(Preference.of(List.of(Signal.rating(1), FINISHED))).isCloseTo(-0.7778, within(1e-4));
        assertThat(Preference.of(List.of(Signal.of(EventType.HIDE), Signal.rating(5))))
                .isEqualTo(1);
    }

    @Test
    void leavingWithinAMinuteIsADislike() {
        assertThat(Preference.of(List.of(LEFT))).isCloseTo(-0.3, within(1e-12));
        assertThat(Preference.of(List.of(new Signal(EventType.VIEW, null, null, 0.01))))
                .isCloseTo(-0.3, within(1e-12));
    }

    @Test
    void evidenceAddsUpLikeIndependentChances() {
        assertThat(Preference.of(List.of(FINISHED, FINISHED))).isCloseTo(1 - 0.2 * 0.2, within(1e-12));
        assertThat(Preference.of(List.of(FINISHED, LEFT))).isCloseTo(0.8 - 0.3, within(1e-12));
    }

    @Test
    void twoPlaysInOneEventSayAsMuchAsTwoEvents() {
        Signal once = Signal.of(EventType.PLAY);
        Signal twice = new Signal(EventType.PLAY, 2.0, null, null);
        assertThat(Preference.of(List.of(twice))).isCloseTo(Preference.of(List.of(once, once)), within(1e-12));
    }

    @Test
    void noEventsAreNoPreference() {
        assertThatThrownBy(() -> Preference.of(List.of())).hasMessageContaining("at least one event");
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void everyPreferenceIsBoundedAndOneMoreCompletionNeverLowersIt(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Signal> signals = new ArrayList<>();
        for (int k = 0; k < 1 + random.nextInt(6); k++) {
            EventType type = TYPES.get(random.nextInt(TYPES.size()));
            Double value = type == EventType.RATE ? 0.5 + random.nextInt(10) * 0.5 : null;
            Double completion = random.nextBoolean() ? random.nextDouble() : null;
            signals.add(new Signal(type, value, random.nextBoolean() ? random.nextDouble() * 900 : null, completion));
        }
        double before = Preference.of(signals);
        signals.add(FINISHED);
        assertThat(before).isBetween(-1.0, 1.0);
        assertThat(Preference.of(signals)).isGreaterThanOrEqualTo(before - 1e-12);
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @Test
    void signalsRejectNonsenseByName() {
        assertThatThrownBy(() -> Signal.rating(6)).hasMessageContaining("value must be in [0.5, 5.0], was 6.0");
        assertThatThrownBy(() -> Signal.of(EventType.RATE)).hasMessageContaining("value must be given");
        assertThatThrownBy(() -> new Signal(EventType.PLAY, null, null, Double.NaN))
                .hasMessageContaining("completion must be in [0.0, 1.0], was NaN");
    }
}
