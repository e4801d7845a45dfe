package io.because.collaborative;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.domain.Progress;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.SparseVector;
import io.because.model.ModelType;
import io.because.model.Profile;
import io.because.model.RandomWorld;
import io.because.model.Ranker;
import io.because.model.RankerContract;
import io.because.model.TrainingData;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every model of this room must survive beside {@link RankerContract}.
abstract class ModelContract extends RankerContract {
    /// Users x items where everything is liked.
    static Csr liked(int[][] itemsOfUsers, int items) {
        CsrBuilder edges = new CsrBuilder();
        for (int user = 0; user < itemsOfUsers.length; user++) {
            for (int item : itemsOfUsers[user]) {
                edges.add(user, item, 1);
            }
        }
        return edges.build(itemsOfUsers.length, items);
    }

    static TrainingData data(Csr interactions) {
        return new TrainingData(
                interactions,
                new long[interactions.edges()],
                Csr.empty(interactions.rows(), interactions.rows()),
                Csr.empty(interactions.columns(), 0));
    }

    static Ranker fit(ModelType type, TrainingData data) {
        return type.fit(data, new ModelType.Fit(0, 1, Progress.SILENT));
    }

    /// Of a user who is not in the data.
    static float[] scores(Ranker ranker, SparseVector history, int items) {
        float[] scores = new float[items];
        ranker.score(Profile.ofHistory(1_000_000, history), RandomWorld.of(0), scores);
        return scores;
    }

    private void survives(TrainingData data) {
        Ranker ranker = type().restore(fit(type(), data).arrays());
        SparseVector history = data.items() == 0
                ? SparseVector.EMPTY
                : new SparseVector(new int[] {0, data.items() - 1}, new float[] {1, -0.5f});
        for (float score : scores(ranker, history, data.items())) {
            assertThat(score).isFinite();
        }
        for (int item = 0; item < data.items(); item++) {
            ranker.contributions(Profile.ofHistory(0, history), RandomWorld.of(0), item)
                    .forEach(c -> assertThat(c.amount()).isFinite());
        }
    }

    @Test
    void nothingAtAllIsFitted() {
        survives(data(Csr.empty(0, 0)));
    }

    @Test
    void usersAndItemsWithoutInteractionsAreFitted() {
        survives(data(Csr.empty(3, 4)));
        survives(data(liked(new int[][] {{}, {1, 2}, {}, {2}}, 5)));
    }

    @Test
    void onlyDislikesAreFitted() {
        survives(data(new CsrBuilder().add(0, 0, -1).add(1, 2, -0.5f).build(2, 3)));
    }

    @Test
    void anEdgeThatIsThereTwiceIsFitted() {
        survives(data(liked(new int[][] {{0, 1, 1}, {1, 2, 1}, {0, 0}}, 3)));
    }

    @Test
    void emptyDocumentsAreFitted() {
        survives(data(liked(new int[][] {{0, 1}, {1}}, 2)).withDocuments(List.of("", "the")));
    }
}
