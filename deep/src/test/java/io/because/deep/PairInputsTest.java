package io.because.deep;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.engine.Batch;
import io.because.engine.Table;
import io.because.graph.Csr;
import io.because.graph.IdMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairInputsTest {
    private static final EncodedField USER =
            new EncodedField("user user", IdMap.of(List.of("0", "1")), false, new int[] {0, 1, 2}, new int[] {1, 2});
    private static final EncodedField GENRE = new EncodedField(
            "item genre", IdMap.of(List.of("War", "Drama")), true, new int[] {0, 2, 3}, new int[] {1, 2, 2});
    private static final PairInputs INPUTS = PairInputs.of(new FeatureEncoder(List.of(USER), List.of(GENRE)), 100);

    @Test
    void aCrossHasARowForEachPairOfCategories() {
        Cross cross = INPUTS.crosses().getFirst();
        assertThat(cross.rows()).isEqualTo(9);
        assertThat(cross.count(1, 0)).isEqualTo(2);
        int[] rows = new int[3];
        cross.write(1, 0, rows, 1);
        assertThat(rows).containsExactly(0, 2 * 3 + 1, 2 * 3 + 2);
    }

    @Test
    void aCrossOfMoreRowsThanAskedForIsLeftOut() {
        assertThat(PairInputs.of(new FeatureEncoder(List.of(USER), List.of(GENRE)), 8)
                        .crosses())
                .isEmpty();
    }

    @Test
    void aBatchNamesTheRowsOfEachPair() {
        Batch batch = INPUTS.batch(new int[] {1, 0}, 0, 1);
        assertThat(batch.perShared()).isEqualTo(1);
        assertThat(batch.indicesOf("user user", new Table("t", 3, 1, 0))).containsExactly(2, 1);
        Batch.Bags genres = batch.bagsOf("item genre", new Table("t", 3, 1, 0));
        assertThat(genres.offsets()).containsExactly(0, 2, 3);
        assertThat(genres.values()).containsExactly(1, 2, 2);
    }

    @Test
    void aGroupBeginsWithWhatWasLikedAndTheOthersWereNot() {
        Csr liked = new Csr(2, new int[] {0, 1, 2}, new int[] {0, 1}, new float[] {1, 1});
        var examples = new ChosenAmongOthers(liked, new ChosenAmongOthers.Sampling(1, 0), INPUTS, 4, 3);
        assertThat(examples.stepsPerEpoch()).isEqualTo(1);
        Batch batch = examples.batch(0, 0);
        int[] users = batch.indicesOf("user user", new Table("t", 3, 1, 0));
        Batch.Bags genres = batch.bagsOf("item genre", new Table("t", 3, 1, 0));
        assertThat(users).containsExactlyInAnyOrder(1, 2);
        for (int group = 0; group < 2; group++) {
            int user = users[group] - 1;
            int chosen = genres.offsets()[2 * group + 1] - genres.offsets()[2 * group];
            assertThat(chosen).isEqualTo(GENRE.count(user));
            int other = genres.offsets()[2 * group + 2] - genres.offsets()[2 * group + 1];
            assertThat(other).isEqualTo(GENRE.count(1 - user));
        }
        assertThat(batch.numbersOf(ChosenAmongOthers.LOG_FREQUENCY, 1)).containsOnly((float) Math.log(0.5));
    }

    /// Three of four likes are of item 0, so it is drawn three times as often as item 1.
    @Test
    void itemsAreDrawnByTheirPopularity() {
        Csr liked = new Csr(2, new int[] {0, 1, 2, 3, 4}, new int[] {0, 0, 0, 1}, new float[] {1, 1, 1, 1});
        var examples = new ChosenAmongOthers(liked, new ChosenAmongOthers.Sampling(1, 1), INPUTS, 8, 1);
        float[] frequencies = examples.batch(0, 0).numbersOf(ChosenAmongOthers.LOG_FREQUENCY, 1);
        assertThat(frequencies).contains((float) Math.log(0.75), (float) Math.log(0.25));
    }
}
