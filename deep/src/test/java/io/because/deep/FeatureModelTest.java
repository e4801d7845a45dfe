package io.because.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.domain.Progress;
import io.because.engine.Engines;
import io.because.engine.Optimiser;
import io.because.engine.TrainingParams;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.Snapshot;
import io.because.graph.SparseVector;
import io.because.graph.TopK;
import io.because.model.KeptInMemory;
import io.because.model.LaterWorld;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.RandomWorld;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureModelTest {
    private static final int USERS = 60;
    private static final int ITEMS = 6;
    private static final Snapshot NOT_ASKED = RandomWorld.of(1);

    private static ModelType type(int epochs) {
        return type(epochs, 0);
    }

    private static ModelType type(int epochs, double dropout) {
        var training = new TrainingParams(epochs, 256, 0.02, 0.1, Optimiser.Adam.DEFAULT, 1);
        return Deep.deepFm(
                new DeepFmParams(4, List.of(4), dropout, new FeatureTraining(true, 3, 0, training, null)),
                Engines::named,
                Embeddings.NONE);
    }

    /// Everybody likes item 0 and one other.
    private static Ranker fitted(int epochs) {
        return fitted(epochs, ITEMS);
    }

    /// @param items of which those after the first six are liked by nobody
    private static Ranker fitted(int epochs, int items) {
        CsrBuilder likes = new CsrBuilder();
        for (int user = 0; user < USERS; user++) {
            likes.add(user, 0, 1).add(user, 1 + user % (ITEMS - 1), 1);
        }
        Csr liked = likes.build(USERS, items);
        TrainingData data =
                new TrainingData(liked, new long[liked.edges()], Csr.empty(USERS, USERS), Csr.empty(items, 0));
        return type(epochs).fit(data, new ModelType.Fit(1, 1, Progress.SILENT));
    }

    @Test
    void aStrangerGetsWhatMostLike() {
        float[] scores = new float[ITEMS];
        fitted(40).score(Profile.ofHistory(USERS + 1000, SparseVector.EMPTY), NOT_ASKED, scores);
        assertThat(TopK.select(scores, 1)).containsExactly(0);
    }

    @Test
    void aTrainingOfOtherParamsIsNotGoneOnWith() {
        TrainingData data = TrainingData.of(NOT_ASKED);
        KeptInMemory checkpoints = new KeptInMemory(2);
        ModelType.Fit fit = new ModelType.Fit(1, 1, Progress.SILENT, checkpoints);
        assertThatThrownBy(() -> type(9, 0.1).fit(data, fit)).isInstanceOf(KeptInMemory.Interruption.class);
        assertThat(checkpoints.kept()).hasSize(1);
        float[] scores = scores(type(9, 0.5).fit(data, fit));
        assertThat(scores).containsExactly(scores(type(9, 0.5).fit(data, new ModelType.Fit(1, 1, Progress.SILENT))));
        assertThat(scores).isNotEqualTo(scores(type(9, 0.1).fit(data, fit)));
    }

    private static float[] scores(Ranker ranker) {
        float[] scores = new float[NOT_ASKED.items()];
        ranker.score(Profile.of(NOT_ASKED, 0), NOT_ASKED, scores);
        return scores;
    }

    @Test
    void aModelOfOtherRulesOfEncodingIsRefused() {
        NamedArrays arrays = fitted(0).arrays();
        NamedArrays features = arrays.below("features");
        NamedArrays newer = new NamedArrays().put("features/version", new int[] {FeatureEncoder.VERSION + 1});
        features.all().forEach((name, array) -> {
            if (array.values() instanceof byte[] bytes) {
                newer.put("features/" + name, bytes);
            } else if (array.values() instanceof int[] ints && !name.equals("version")) {
                newer.put("features/" + name, ints);
            }
        });
        newer.putBelow("weights", arrays.below("weights"));
        assertThatThrownBy(() -> type(0).restore(newer))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("train it again");
    }

    @Test
    void anItemThatCameLaterIsScoredByItsGenresAndByNothingElse() {
        Snapshot before = LaterWorld.of(3);
        assertThat(before.genres(LaterWorld.UNMET).size()).isPositive();
        Snapshot grown = LaterWorld.grown(before);
        NamedArrays arrays = type(3).fit(TrainingData.of(before), new ModelType.Fit(1, 1, Progress.SILENT))
                .arrays();
        float[] scores = new float[LaterWorld.ITEMS];
        type(3).restore(arrays, grown).score(Profile.of(grown, 0), grown, scores);
        assertThat(scores[LaterWorld.LIKE_UNMET]).isNotZero();
        assertThat(scores[LaterWorld.WITHOUT_GENRES]).isZero();
        type(3).restore(arrays).score(Profile.of(grown, 0), grown, scores);
        assertThat(scores[LaterWorld.LIKE_UNMET]).isZero();
    }

    /// Of an item that nobody met the fit has nothing but its genres, as of one that came later with the same ones, and
    /// that nobody liked it: for all users it is as much lower.
    @Test
    void whatNobodyMetIsNotToldByWhatChanceLeft() {
        Snapshot before = LaterWorld.of(3);
        Snapshot grown = LaterWorld.grown(before);
        NamedArrays arrays = type(40).fit(TrainingData.of(before), new ModelType.Fit(1, 1, Progress.SILENT))
                .arrays();
        Ranker ranker = type(40).restore(arrays, grown);
        for (int user = 0; user < before.users(); user++) {
            float[] scores = new float[LaterWorld.ITEMS];
            ranker.score(Profile.of(grown, user), grown, scores);
            assertThat(scores[LaterWorld.UNMET])
                    .isLessThan(scores[LaterWorld.LIKE_UNMET])
                    .isEqualTo(scores[LaterWorld.LIKE_UNMET] - arrays.floats("unmet/lower")[0]);
        }
    }

    /// As training has learnt, which draws it beside what is liked.
    @Test
    void whatNobodyLikedStandsBelowWhatIsLiked() {
        float[] scores = new float[ITEMS + 1];
        fitted(40, ITEMS + 1).score(Profile.ofHistory(0, SparseVector.EMPTY), NOT_ASKED, scores);
        assertThat(TopK.select(scores, ITEMS + 1)).endsWith(ITEMS);
    }

    @Test
    void aUserWhoCameLaterIsKnownByWhatIsSaid() {
        Snapshot before = LaterWorld.of(3);
        NamedArrays arrays = type(3).fit(TrainingData.of(before), new ModelType.Fit(1, 1, Progress.SILENT))
                .arrays();
        float[] ofGroup = laterUser(arrays, LaterWorld.grown(before));
        float[] ofNone = laterUser(arrays, LaterWorld.grown(before, ""));
        assertThat(ofGroup).isNotEqualTo(ofNone);
        assertThat(laterUser(arrays, LaterWorld.grown(before, "a group that the fit did not see")))
                .containsExactly(ofNone);
    }

    private float[] laterUser(NamedArrays arrays, Snapshot grown) {
        float[] scores = new float[LaterWorld.ITEMS];
        type(3).restore(arrays, grown).score(Profile.of(grown, LaterWorld.LATER_USER), grown, scores);
        return scores;
    }
}
