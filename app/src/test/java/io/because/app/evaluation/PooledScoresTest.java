package io.because.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.graph.Csr;
import io.because.graph.GraphView;
import io.because.model.Contributions;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PooledScoresTest {
    private static final int ITEMS = 150;

    /// Says `item * factor`.
    private record Numbered(float factor) implements Ranker {
        @Override
        public String name() {
            return "numbered";
        }

        @Override
        public void score(Profile profile, GraphView graph, float[] scores) {
            for (int item = 0; item < scores.length; item++) {
                scores[item] = item * factor;
            }
        }

        @Override
        public void attribute(Profile profile, GraphView graph, int item, Contributions into) {}

        @Override
        public NamedArrays arrays() {
            return new NamedArrays();
        }
    }

    /// The best hundred of who nominates are the items from 50 on; the judge would take those up to 99.
    @Test
    void aJudgeSpeaksOfWhatOthersNominated() {
        var train = new TrainingData(Csr.empty(1, ITEMS), new long[0], Csr.empty(1, 1), Csr.empty(ITEMS, 0));
        HeldOut data = new HeldOut(train, new int[][] {{120, 3}});
        PooledScores pooled = PooledScores.of(
                        List.of(new Numbered(1)), List.of(new Numbered(-2)), data, new OfflineGraph(train), 1)
                .getFirst();
        assertThat(pooled.items())
                .containsExactlyInAnyOrder(IntStream.range(50, ITEMS).toArray())
                .startsWith(120);
        assertThat(pooled.scores()[0]).startsWith(120);
        assertThat(pooled.scores()[1]).startsWith(-240);
        assertThat(pooled.relevant()).isEqualTo(1);
        assertThat(pooled.spreads()[1]).isEqualTo(2 * pooled.spreads()[0]);
    }
}
