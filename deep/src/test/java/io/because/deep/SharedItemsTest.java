package io.because.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.engine.Batch;
import io.because.engine.Table;
import io.because.graph.Csr;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Four users, of whom the third liked nothing; ten items.
class SharedItemsTest {
    private static final Csr LIKED =
            new Csr(10, new int[] {0, 3, 5, 5, 6}, new int[] {7, 2, 5, 2, 9, 0}, new float[] {1, 1, 1, 1, 1, 1});
    private static final Genres NONE = new Genres(Csr.empty(10, 0));
    private static final Table USERS = new Table("users", 4, 1, 0);
    private static final Table ITEMS = new Table("items", 10, 1, 0);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyUserWhoLikedSomethingComesOnceAnEpochAndFewAreToldOnlyTheRest(boolean few) {
        SharedItems shared =
                new SharedItems(LIKED, NONE, TowerFeatures.NONE, new PoolParams(3, 2, 0.5, 0.5), 2, few, 1);
        assertThat(shared.stepsPerEpoch()).isEqualTo(2);
        for (int epoch = 0; epoch < 5; epoch++) {
            int[] seen = new int[4];
            for (int step = 0; step < 2; step++) {
                Batch batch = shared.batch(epoch, step);
                int[] pool = batch.indicesOf("item", ITEMS);
                assertThat(pool).doesNotHaveDuplicates();
                int[] users = batch.indicesOf("user", USERS);
                for (int k = 0; k < users.length; k++) {
                    seen[users[k]]++;
                    int[] chosen = Arrays.stream(row(batch.placesOf("chosen"), k))
                            .map(place -> pool[place])
                            .toArray();
                    int[] history = row(batch.bagsOf("history", ITEMS), k);
                    int[] all = LIKED.row(users[k]).indices();
                    assertThat(history).isNotEmpty();
                    assertThat(all).contains(history);
                    if (history.length == all.length || !few) {
                        assertThat(chosen).containsExactly(all);
                    } else {
                        assertThat(IntStream.concat(Arrays.stream(history), Arrays.stream(chosen)))
                                .containsExactlyInAnyOrderElementsOf(boxed(all));
                    }
                }
            }
            assertThat(seen).containsExactly(1, 1, 0, 1);
        }
    }

    private static int[] row(Batch.Bags bags, int k) {
        return Arrays.copyOfRange(bags.values(), bags.offsets()[k], bags.offsets()[k + 1]);
    }

    private static List<Integer> boxed(int... values) {
        return Arrays.stream(values).boxed().toList();
    }

    /// Users 0 and 1 share item 2, by which one comes to what the other liked; nobody shares anything with user 3.
    @Test
    void hardItemsAreTwoStepsAway() {
        SharedItems shared = new SharedItems(LIKED, NONE, TowerFeatures.NONE, new PoolParams(0, 4, 1, 1), 1, false, 1);
        int[][] near = {{7, 2, 5, 9}, {2, 9, 7, 5}, {}, {0}};
        int[] largest = new int[4];
        for (int epoch = 0; epoch < 20; epoch++) {
            for (int step = 0; step < shared.stepsPerEpoch(); step++) {
                Batch batch = shared.batch(epoch, step);
                int user = batch.indicesOf("user", USERS)[0];
                int[] pool = batch.indicesOf("item", ITEMS);
                assertThat(boxed(near[user])).containsAll(boxed(pool));
                largest[user] = Math.max(largest[user], pool.length);
            }
        }
        assertThat(largest).containsExactly(4, 4, 0, 1);
    }

    @Test
    void aPoolOfAllItemsNeedsNoCorrection() {
        Batch batch =
                new SharedItems(LIKED, NONE, TowerFeatures.NONE, new PoolParams(10, 0, 1, 1), 2, false, 1).batch(0, 0);
        assertThat(batch.indicesOf("item", ITEMS))
                .containsExactly(IntStream.range(0, 10).toArray());
        assertThat(batch.numbersOf("log frequency", 1)).containsOnly(0);
    }

    /// Item 2 is liked by two of three users: in a batch of one, `1 - 1/3 · (9/10)²` with two drawn. Where half
    /// is known, those two, who like three and two, are told it with probability `2/3 · 1/2 + 1/4` and
    /// `1/2 · 1/2 + 1/2`: `1 - 5/9 · (9/10)²`.
    @ParameterizedTest
    @CsvSource({"false, 0.73", "true, 0.55"})
    void howOftenAnItemIsInThePool(boolean few, double expected) {
        SharedItems shared = new SharedItems(LIKED, NONE, TowerFeatures.NONE, new PoolParams(2, 0, 1, 0.5), 1, few, 1);
        int seen = 0;
        int batches = 0;
        for (int epoch = 0; epoch < 400; epoch++) {
            for (int step = 0; step < 3; step++) {
                Batch batch = shared.batch(epoch, step);
                int[] pool = batch.indicesOf("item", ITEMS);
                batches++;
                for (int k = 0; k < pool.length; k++) {
                    if (pool[k] == 2) {
                        seen++;
                        assertThat(batch.numbersOf("log frequency", 1)[k])
                                .isCloseTo((float) Math.log(expected), within(1e-5f));
                    }
                }
            }
        }
        assertThat((double) seen / batches).isCloseTo(expected, within(0.045)); // three deviations of 1,200 draws
    }
}
