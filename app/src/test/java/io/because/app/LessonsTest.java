package io.because.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.app.evaluation.HeldOut;
import io.because.domain.Progress;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.Snapshot;
import io.because.model.ModelType;
import io.because.model.Question;
import io.because.model.TrainingData;
import java.util.List;
import org.junit.jupiter.api.Test;

class LessonsTest {
    private static final ModelType.Fit FIT = new ModelType.Fit(1, 1, Progress.SILENT);

    /// Item `k` of every user came at moment `k`: the last fifth in time is items 8 and 9.
    @Test
    void whatCameAfterSomeMomentsIsLearntFromWhereItIsAskedForAndManyCameBack() {
        Lessons lessons = Lessons.of(everybodyLikesTen(250, true), FIT.asked(Question.LATER), 3);
        assertThat(lessons.slices())
                .allSatisfy(slice -> assertThat(slice.testUsers()).hasSize(250));
        assertThat(lessons.slices())
                .extracting(slice -> slice.test()[7])
                .containsExactly(new int[] {8, 9}, new int[] {6, 7}, new int[] {4, 5});
        assertThat(lessons.asAsked()).isTrue();
        assertThat(Lessons.of(everybodyLikesTen(250, true), FIT.asked(Question.LATER), 1)
                        .slices())
                .hasSize(1);
    }

    @Test
    void eachUsersLastLikesStandInWhereFewCameBack() {
        for (TrainingData data : new TrainingData[] {everybodyLikesTen(50, true), everybodyLikesTen(250, false)}) {
            Lessons lessons = Lessons.of(data, FIT.asked(Question.LATER), 3);
            assertThat(lessons.slices()).hasSize(1);
            assertThat(lessons.asAsked()).isFalse();
        }
    }

    @Test
    void whatIsLikedNextIsLearntFromEachUsersLastLikes() {
        Lessons lessons = Lessons.of(everybodyLikesTen(250, true), FIT, 3);
        assertThat(lessons.asAsked()).isTrue();
        assertThat(lessons.slices()).hasSize(1);
        assertThat(List.of(lessons.slices().getFirst().test()))
                .allSatisfy(items -> assertThat(items).containsExactly(8, 9));
    }

    @Test
    void theOneNextThingIsLearntFromEachUsersLastLikeAlsoWithoutTimes() {
        Lessons lessons = Lessons.of(everybodyLikesTen(250, false), FIT.asked(Question.ONE_NEXT), 3);
        assertThat(List.of(lessons.slices().getFirst().test()))
                .allSatisfy(items -> assertThat(items).containsExactly(9));
    }

    @Test
    void whatElseIsLikedIsLearntFromLikesOfAnyTime() {
        HeldOut slice = Lessons.of(everybodyLikesTen(250, true), FIT.asked(Question.ELSE), 3)
                .slices()
                .getFirst();
        assertThat(List.of(slice.test())).allSatisfy(items -> assertThat(items).hasSize(2));
        assertThat(List.of(slice.test())).filteredOn(items -> items[0] < 8).hasSizeGreaterThan(200);
    }

    /// Six of ten likes have no time: after the second moment too few are left that have one.
    @Test
    void whereFewLikesHaveATimeThereAreFewerMoments() {
        TrainingData dated = everybodyLikesTen(250, true);
        long[] at = dated.lastAt().clone();
        for (int k = 0; k < at.length; k++) {
            at[k] = k % 10 < 6 ? Snapshot.History.UNDATED : at[k];
        }
        TrainingData partly = dated.withInteractions(dated.interactions(), at);
        assertThat(Lessons.of(partly, FIT.asked(Question.LATER), 3).slices()).hasSize(2);
    }

    private static TrainingData everybodyLikesTen(int users, boolean dated) {
        CsrBuilder likes = new CsrBuilder();
        long[] at = new long[users * 10];
        for (int k = 0; k < at.length; k++) {
            likes.add(k / 10, k % 10, 1);
            at[k] = dated ? 1_000 + k % 10 : Snapshot.History.UNDATED;
        }
        return new TrainingData(likes.build(users, 10), at, Csr.empty(users, users), Csr.empty(10, 0));
    }
}
