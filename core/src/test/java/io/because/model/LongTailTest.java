package io.because.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LongTailTest {
    private static int[] ascending(int count) {
        return IntStream.range(0, count).toArray();
    }

    @Test
    void anItemBelongsToTheUsersInWhoseListsItStandsHighest() {
        int[][] lists = new int[4][];
        for (int user = 0; user < lists.length; user++) { // item 30 stands at 20, 21, 22 and 23
            lists[user] = ascending(25);
            lists[user][20 + user] = 30;
        }
        LongTail tail = LongTail.of(lists, 40);
        assertThat(tail.depths()[0]).isEqualTo(-1);
        assertThat(tail.depths()[30]).isEqualTo(21);
        assertThat(tail.depths()[31]).isEqualTo(-1);
        assertThat(tail.suits(30, 21)).isTrue();
        assertThat(tail.suits(30, 22)).isFalse();
        assertThat(tail.suits(31, 0)).isFalse();
        assertThat(tail.suits(99, 0)).isFalse();
    }

    @Test
    void nobodyIsTheAudienceOfMoreThanTwoItems() {
        LongTail tail = LongTail.of(new int[][] {ascending(30)}, 30);
        assertThat(Arrays.stream(tail.depths()).filter(depth -> depth >= 0)).containsExactly(20, 21);
    }

    @Test
    void theTenthPlaceGoesToAnItemWhoseAudienceTheUserIs() {
        int[] depths = new int[40];
        Arrays.fill(depths, 3);
        depths[25] = 25;
        depths[30] = 29; // somebody else has it higher
        depths[31] = 40;
        depths[35] = 35;
        int[] arranged = new LongTail(depths).arrange(ascending(40));
        assertThat(Arrays.copyOf(arranged, 21))
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 25, 9, 10, 11, 12, 13, 14, 15, 16, 17, 31, 18);
        assertThat(arranged).containsExactlyInAnyOrder(ascending(40));
        assertThat(arranged[29]).isEqualTo(35);
    }

    @Test
    void aListWithoutSuchItemsStaysAsItIs() {
        LongTail nothing = new LongTail(new int[25]);
        assertThat(nothing.arrange(ascending(25))).containsExactly(ascending(25));
        assertThat(nothing.arrange()).isEmpty();
        assertThat(new LongTail(ascending(25)).arrange(ascending(5))).containsExactly(ascending(5));
    }

    @Test
    void itComesBackFromItsArrays() {
        LongTail tail = new LongTail(3, -1, 700);
        assertThat(LongTail.restore(tail.arrays()).depths()).containsExactly(3, -1, 700);
    }

    /// Whoever nobody else's list shows is shown to somebody.
    @Test
    void fittedOnRealListsItCoversMoreOfTheCatalogue() {
        int users = 300;
        int items = 400;
        int[][] lists = new int[users][];
        for (int user = 0; user < users; user++) { // popular items first, a taste of one's own far down
            int own = user;
            lists[user] = IntStream.concat(
                            IntStream.range(0, 20), IntStream.range(0, 100).map(k -> 20 + (own + k * 7) % (items - 20)))
                    .toArray();
        }
        LongTail tail = LongTail.of(lists, items);
        long before = Arrays.stream(lists)
                .flatMapToInt(list -> Arrays.stream(list, 0, 20))
                .distinct()
                .count();
        long after = Arrays.stream(lists)
                .flatMapToInt(list -> Arrays.stream(tail.arrange(list), 0, 20))
                .distinct()
                .count();
        assertThat(before).isEqualTo(20);
        assertThat(after).isGreaterThan(250);
    }
}
