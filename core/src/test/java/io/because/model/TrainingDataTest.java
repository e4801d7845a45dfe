package io.because.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingDataTest {
    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void aPreferenceThatIsNoFiniteNumberIsRefusedWithItsPlace(float preference) {
        Csr interactions = new CsrBuilder().add(0, 0, 1).add(2, 1, preference).build(3, 2);
        assertThatThrownBy(() -> new TrainingData(
                        interactions, new long[interactions.edges()], Csr.empty(3, 3), Csr.empty(2, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("user 2")
                .hasMessageContaining("item 1")
                .hasMessageContaining(Float.toString(preference));
    }

    @Test
    void soIsTheWeightOfAFriendshipOrGenre() {
        Csr nobody = Csr.empty(3, 2);
        Csr friends = new CsrBuilder().add(1, 2, Float.NaN).build(3, 3);
        Csr genres = new CsrBuilder().add(1, 0, Float.POSITIVE_INFINITY).build(2, 1);
        assertThatThrownBy(() -> new TrainingData(nobody, new long[0], friends, Csr.empty(2, 0)))
                .hasMessageContaining("the friendship of user 1 with user 2")
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new TrainingData(nobody, new long[0], Csr.empty(3, 3), genres))
                .hasMessageContaining("of item 1, genre 0")
                .hasMessageContaining("Infinity");
    }

    @Test
    void aFewTimesAreNoOrder() {
        long never = Snapshot.History.UNDATED;
        Csr three = new CsrBuilder().add(0, 0, 1).add(0, 1, 1).add(0, 2, 1).build(1, 3);
        TrainingData one = new TrainingData(three, new long[] {never, never, 5}, Csr.empty(1, 1), Csr.empty(3, 0));
        assertThat(one.isDated()).isFalse();
        assertThat(one.withInteractions(three, new long[] {never, 5, 5}).isDated())
                .isFalse();
        assertThat(one.withInteractions(three, new long[] {never, 5, 6}).isDated())
                .isTrue();
    }
}
