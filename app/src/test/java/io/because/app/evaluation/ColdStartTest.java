package io.because.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.graph.Csr;
import io.because.model.Features;
import io.because.model.RandomWorld;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void whereNobodyHasFriendsItIsThoseOfWhomSomethingIsSaid(long seed) {
        TrainingData alone = withoutFriends(seed);
        List<List<String>> ages = IntStream.range(0, alone.users())
                .mapToObj(user -> user < 10 ? List.of("25-34") : List.<String>of())
                .toList();
        Features said = new Features(List.of(new Features.Field("age", ages)), List.of());
        HeldOut split = Splits.validation(alone.withFeatures(said), Protocol.COLD_USERS, seed);
        int[] hidden = IntStream.range(0, alone.users())
                .filter(who -> alone.interactions().degree(who) > 0)
                .filter(who -> split.train().interactions().degree(who) == 0)
                .toArray();
        assertThat(hidden).hasSize(1);
        int user = hidden[0];
        assertThat(user).isLessThan(10);
        assertThat(split.train().features()).isEqualTo(said);
        assertThat(split.test()[user])
                .containsExactlyInAnyOrder(alone.liked().row(user).indices());
    }

    @Test
    void withoutFriendsAndAttributesThereIsNobodyToAsk() {
        assertThatThrownBy(() -> Splits.validation(withoutFriends(1), Protocol.COLD_USERS, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("neither friendships nor attributes of users");
    }

    private static TrainingData withoutFriends(long seed) {
        TrainingData world = TrainingData.of(RandomWorld.of(seed));
        return new TrainingData(
                world.interactions(), world.lastAt(), Csr.empty(world.users(), world.users()), world.genres());
    }
}
