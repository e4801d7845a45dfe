package io.because.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HalvesTest {
    private static final Table ITEMS = new Table("items", 9, 2, 0.5);
    private static final Expr SCORE = new Expr.Floats("x", 2).dot(ITEMS.rows("item"));

    private static Halves of(Loss loss, Batch batch) {
        return Halves.of(loss, batch).orElseThrow();
    }

    @Test
    void examplesAreCutInTheMiddle() {
        Batch batch = new Batch(3)
                .indices("item", 4, 5, 6)
                .numbers("x", 1, 2, 3, 4, 5, 6)
                .numbers("label", 7, 8, 9);
        Halves halves = of(new Loss.SquaredError(SCORE, new Expr.Floats("label", 1)), batch);
        assertThat(halves.share()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(halves.first().indicesOf("item", ITEMS)).containsExactly(4);
        assertThat(halves.second().indicesOf("item", ITEMS)).containsExactly(5, 6);
        assertThat(halves.second().numbersOf("x", 2)).containsExactly(3, 4, 5, 6);
        assertThat(halves.second().numbersOf("label", 1)).containsExactly(8, 9);
    }

    @Test
    void groupsStayWhole() {
        Batch batch = new Batch(9).indices("item", 0, 1, 2, 3, 4, 5, 6, 7, 8).numbers("x", new float[18]);
        Halves halves = of(new Loss.FirstOfGroup(SCORE, 3), batch);
        assertThat(halves.share()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(halves.first().indicesOf("item", ITEMS)).containsExactly(0, 1, 2);
        assertThat(halves.second().indicesOf("item", ITEMS)).containsExactly(3, 4, 5, 6, 7, 8);
    }

    /// Two users, each beside a group of three items.
    @Test
    void aSharedRowStaysWithItsExamples() {
        Expr score = new Expr.Floats("x", 2).spread().dot(ITEMS.rows("item"));
        Batch batch = new Batch(6, 2).indices("item", 0, 1, 2, 3, 4, 5).numbers("x", 1, 2, 3, 4);
        Halves halves = of(new Loss.FirstOfGroup(score, 3), batch);
        assertThat(halves.first().shared()).isEqualTo(1);
        assertThat(halves.second().indicesOf("item", ITEMS)).containsExactly(3, 4, 5);
        assertThat(halves.second().numbersOf("x", 2)).containsExactly(3, 4);
    }

    /// As many items as users: which inputs are the items' is known by the loss, not by their length.
    @Test
    void itemsThatAllChooseFromGoWithBoth() {
        Loss loss = new Loss.InBatchSoftmax(
                ITEMS.meanOf("history"), ITEMS.rows("item"), new Expr.Floats("frequency", 1), 1, "chosen");
        Batch batch = new Batch(3, 3)
                .bags("history", new Batch.Bags(new int[] {0, 2, 2, 3}, new int[] {7, 8, 6}))
                .bags("chosen", new Batch.Bags(new int[] {0, 1, 2, 4}, new int[] {2, 1, 0, 2}))
                .indices("item", 3, 4, 5)
                .numbers("frequency", 0.1f, 0.2f, 0.3f);
        Halves halves = of(loss, batch);
        assertThat(halves.share()).isCloseTo(1 / 4.0, within(1e-12));
        for (Batch half : new Batch[] {halves.first(), halves.second()}) {
            assertThat(half.indicesOf("item", ITEMS)).containsExactly(3, 4, 5);
            assertThat(half.numbersOf("frequency", 1)).containsExactly(0.1f, 0.2f, 0.3f);
        }
        assertThat(halves.second().bagsOf("history", ITEMS).offsets()).containsExactly(0, 0, 1);
        assertThat(halves.second().bagsOf("history", ITEMS).values()).containsExactly(6);
        assertThat(halves.second().placesOf("chosen").offsets()).containsExactly(0, 1, 3);
        assertThat(halves.second().placesOf("chosen").values()).containsExactly(1, 0, 2);
    }

    @Test
    void aSingleGroupHasNoHalves() {
        Batch batch = new Batch(3).indices("item", 0, 1, 2).numbers("x", new float[6]);
        assertThat(Halves.of(new Loss.FirstOfGroup(SCORE, 3), batch)).isEmpty();
        Batch one = new Batch(1).indices("item", 0).numbers("x", 1, 2);
        assertThat(Halves.of(new Loss.FirstOfRow(SCORE), one)).isEmpty();
    }
}
