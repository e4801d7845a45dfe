package io.because.gnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.domain.Progress;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.HistoriesOnly;
import io.because.graph.Snapshot;
import io.because.model.LaterWorld;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.RankerContract;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeaturePropagationTest extends RankerContract {
    private static final FeaturePropagationParams PARAMS =
            new FeaturePropagationParams(new FastRpParams(64, -0.5, List.of(0.0, 1.0), false, false), 1, 5);
    private static final ModelType.Fit FIT = new ModelType.Fit(3, 1, Progress.SILENT);

    @Override
    protected ModelType type() {
        return Graphs.featurePropagation(PARAMS);
    }

    /// Users 0-9 like items 0-4 of genre 0, users 10-19 items 5-9 of genre 1; items 10 and 11 are new,
    /// of genre 0 and 1; item 12 has nothing. User 20 is new and a friend of user 0.
    private static TrainingData world() {
        CsrBuilder likes = new CsrBuilder();
        for (int user = 0; user < 20; user++) {
            for (int item = 0; item < 5; item++) {
                if ((user + item) % 3 != 0) {
                    likes.add(user, user < 10 ? item : 5 + item, 1);
                }
            }
        }
        CsrBuilder genres = new CsrBuilder();
        for (int item = 0; item < 10; item++) {
            genres.add(item, item / 5, 1);
        }
        Csr interactions = likes.build(21, 13);
        return new TrainingData(
                interactions,
                new long[interactions.edges()],
                new CsrBuilder().add(0, 20, 1).add(20, 0, 1).build(21, 21),
                genres.add(10, 0, 1).add(11, 1, 1).build(13, 2));
    }

    private static Snapshot graph(TrainingData data) {
        Snapshot histories = HistoriesOnly.of(data.interactions());
        Snapshot.Ties ties = histories.ties();
        return new Snapshot(
                histories.catalogue(),
                histories.people(),
                histories.history(),
                new Snapshot.Ties(data.friends(), ties.likeMinded(), ties.tastes(), ties.similar()));
    }

    private static float[] scores(TrainingData data, int user) {
        float[] scores = new float[data.items()];
        Snapshot graph = graph(data);
        Graphs.featurePropagation(PARAMS).fit(data, FIT).score(Profile.of(graph, user), graph, scores);
        return scores;
    }

    @Test
    void anItemThatNobodyKnowsIsFoundByItsAttributes() {
        TrainingData data = world();
        float[] scores = scores(data, 3);
        assertThat(scores[10]).isPositive().isGreaterThan(scores[11] + 0.5f);
        assertThat(scores[12]).isZero();
    }

    @Test
    void aUserWithoutHistoryGetsWhatFriendsAreNearTo() {
        TrainingData data = world();
        float[] scores = scores(data, 20);
        for (int item = 0; item < 5; item++) {
            assertThat(scores[item]).isGreaterThan(scores[5 + item]);
        }
        assertThat(scores[10]).isGreaterThan(scores[11]);
    }

    @Test
    void anItemThatCameLaterHasTheVectorOfOneThatNobodyKnew() {
        Snapshot world = LaterWorld.of(5);
        NamedArrays fitted = type().fit(TrainingData.of(world), FIT).arrays();
        float[] vectors =
                type().restore(fitted, LaterWorld.grown(world)).arrays().floats("vectors");
        assertThat(vectors).startsWith(fitted.floats("vectors"));
        assertThat(row(vectors, LaterWorld.UNMET)).doesNotContain(Float.NaN).isNotEqualTo(new float[64]);
        for (int d = 0; d < 64; d++) {
            assertThat(row(vectors, LaterWorld.LIKE_UNMET)[d])
                    .isCloseTo(row(vectors, LaterWorld.UNMET)[d], within(1e-6f));
        }
        assertThat(row(vectors, LaterWorld.WITHOUT_GENRES)).containsOnly(0);
    }

    private static float[] row(float[] vectors, int item) {
        return Arrays.copyOfRange(vectors, item * 64, (item + 1) * 64);
    }
}
