package io.because.gnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.graph.Snapshot;
import io.because.model.NamedArrays;
import io.because.model.RandomWorld;
import io.because.model.TrainingData;
import org.junit.jupiter.api.Test;

class FreshnessTest {
    private static final long DAY = 86_400;
    private static final long NEWEST = 1_700_000_000;
    private final Freshness freshness = new Freshness(30, NEWEST);

    @Test
    void anInteractionWeighsHalfAfterAHalfLife() {
        assertThat(freshness.of(NEWEST)).isEqualTo(1);
        assertThat(freshness.of(NEWEST - 30 * DAY)).isCloseTo(0.5f, within(1e-6f));
        assertThat(freshness.of(NEWEST - 90 * DAY)).isCloseTo(0.125f, within(1e-6f));
    }

    @Test
    void whatCameLaterOrHasNoTimeOrHasNoHalfLifeWeighsAll() {
        assertThat(freshness.of(NEWEST + 5 * DAY)).isEqualTo(1);
        assertThat(freshness.of(Snapshot.History.UNDATED)).isEqualTo(1);
        assertThat(Freshness.SAME.of(0)).isEqualTo(1);
    }

    @Test
    void ageIsThatBesideTheNewestInteractionOfAll() {
        TrainingData data = TrainingData.of(RandomWorld.of(1));
        long newest = data.lastAt()[data.lastAt().length - 1];
        assertThat(Freshness.of(data, 30)).isEqualTo(new Freshness(30, newest));
        assertThat(Freshness.restore(Freshness.of(data, 30).putInto(new NamedArrays())))
                .isEqualTo(new Freshness(30, newest));
    }
}
