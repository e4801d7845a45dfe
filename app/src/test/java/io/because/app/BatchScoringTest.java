package io.because.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.collaborative.Collaborative;
import io.because.collaborative.ItemKnnParams;
import io.because.domain.Progress;
import io.because.gnn.WriteBack.Recommended;
import io.because.graph.GraphView;
import io.because.graph.LiveGraph;
import io.because.graph.Snapshot;
import io.because.model.Contributions;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.RandomWorld;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import io.because.serving.Part;
import io.because.serving.PartModel;
import io.because.serving.ServingState;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchScoringTest {
    private static final Snapshot WORLD = RandomWorld.of(1);
    private static final Ranker NEIGHBOURS = Collaborative.itemKnn(ItemKnnParams.DEFAULT)
            .fit(TrainingData.of(WORLD), new ModelType.Fit(1, 1, Progress.SILENT));

    @Test
    void theNumberOfThreadsChangesNoListAndNoOrder() {
        List<Recommended> one = rows(NEIGHBOURS, 1);
        assertThat(rows(NEIGHBOURS, 3)).isEqualTo(one);
        assertThat(one.stream().map(Recommended::user).distinct().toList())
                .isEqualTo(WORLD.userIds().ids());
        assertThat(one.stream().filter(row -> row.user().equals("u7")).map(Recommended::rank))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void severalUsersAreScoredAtOnce() {
        Together together = new Together(new CountDownLatch(2));
        assertThat(rows(together, 2)).hasSize(10 * RandomWorld.USERS);
    }

    private static List<Recommended> rows(Ranker ranker, int threads) {
        PartModel model = new PartModel("neighbours", "itemknn", "1", 1, null);
        ServingState state = new ServingState(new LiveGraph(WORLD), List.of(new Part(model, ranker)), null);
        try (Stream<Recommended> rows = new BatchScoring(Clock.systemUTC(), threads).rows(state)) {
            return rows.toList();
        }
    }

    /// Scores nobody before another one is to be scored as well.
    private record Together(CountDownLatch others) implements Ranker {
        @Override
        public String name() {
            return "together";
        }

        @Override
        public void score(Profile profile, GraphView graph, float[] scores) {
            others.countDown();
            try {
                if (!others.await(1, TimeUnit.MINUTES)) {
                    throw new IllegalStateException("one alone is scored");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            NEIGHBOURS.score(profile, graph, scores);
        }

        @Override
        public void attribute(Profile profile, GraphView graph, int item, Contributions into) {
            NEIGHBOURS.attribute(profile, graph, item, into);
        }

        @Override
        public NamedArrays arrays() {
            return NEIGHBOURS.arrays();
        }
    }
}
