package io.because.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.model.ModelType;
import io.because.model.RandomWorld;
import io.because.model.TrainingData;
import org.junit.jupiter.api.Test;

class SignalsTest {
    @Test
    void nothingIsAskedOfFriendsAndGenresThatThereAreNot() {
        assertThat(Signals.suited(TrainingData.of(RandomWorld.of(1)), true)).isEqualTo(Signals.all());
        assertThat(Signals.suited(TrainingData.of(RandomWorld.empty()), true))
                .extracting(ModelType::name)
                .containsExactly("shared-neighbours", "pagerank", "fastrp", "last-likes");
    }

    @Test
    void lastLikesCountWhereItIsLearntWhatTheyAreWorth() {
        assertThat(Signals.suited(TrainingData.of(RandomWorld.of(1)), false))
                .extracting(ModelType::name)
                .doesNotContain("last-likes")
                .hasSize(Signals.all().size() - 1);
    }

    @Test
    void eachHasWordsOfItsOwn() {
        assertThat(Signals.all())
                .extracting(signal -> Signals.words(signal.name()))
                .doesNotHaveDuplicates()
                .allSatisfy(words -> assertThat(words).startsWith("how "));
    }
}
