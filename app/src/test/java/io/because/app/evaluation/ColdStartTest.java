package io.because.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.graph.Csr;
import io.because.model.RandomWorld;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColdStartTest {
    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void aTenthOfTheUsersWithFriendsLosesEverythingButTheirFriends(long seed) {
        TrainingData all = TrainingData.of(RandomWorld.of(seed));
        HeldOut split = Splits.validation(all, Protocol.COLD_USERS, seed);
        assertThat(split.testUsers()).hasSizeBetween(2, 4);
        for (int user : split.testUsers()) {
            assertThat(split.train().interactions().degree(user)).isZero();
            assertThat(split.train().friends().degree(user)).isPositive();
            assertThat(split.test()[user])
                    .containsExactlyInAnyOrder(all.liked().row(user).indices());
        }
        long others =
                Arrays.stream(split.test()).filter(test -> test.length == 0).count();
        assertThat(others).isEqualTo(RandomWorld.USERS - split.testUsers().length);
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void aTenthOfTheItemsIsRankedAmongEachOther(long seed) {
        TrainingData all = TrainingData.of(RandomWorld.of(seed));
        HeldOut split = Splits.validation(all, Protocol.COLD_ITEMS, seed);
        Csr byItem = split.train().interactions().transpose();
        for (int user : split.testUsers()) {
            assertThat(split.ranked(user)).hasSize(3);
            for (int item : split.ranked(user)) {
                assertThat(byItem.degree(item)).isZero();
            }
            assertThat(split.ranked(user)).contains(split.test()[user]);
        }
        assertThat(split.testUsers()).isNotEmpty();
    }

    @Test
    void withoutFriendsThereIsNobodyToAsk() {
        TrainingData world = TrainingData.of(RandomWorld.of(1));
        TrainingData alone = new TrainingData(
                world.interactions(), world.lastAt(), Csr.empty(world.users(), world.users()), world.genres());
        assertThatThrownBy(() -> Splits.validation(alone, Protocol.COLD_USERS, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no friendships");
    }
}
