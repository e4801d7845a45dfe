package io.because.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.because.domain.Progress;
import io.because.gnn.BspmParams;
import io.because.gnn.Graphs;
import io.because.graph.TopK;
import io.because.ingest.DataSources;
import io.because.ingest.Dataset;
import io.because.model.ModelType;
import io.because.model.Profile;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Real data on which a fit once failed.
class RealSlicesTest {
    private static final Path SMALL = Path.of("../../shared/data/ml-latest-small");
    private static final ModelType.Fit FIT = new ModelType.Fit(42, 2, Progress.SILENT);

    /// Fewer users than singular vectors are looked for: the search for eigenvectors did not end.
    @Test
    void anEarlySliceOfFewUsersHasAFilter() {
        assumeTrue(Files.isDirectory(SMALL), "no ../shared/data/ml-latest-small here");
        Dataset data = Dataset.read(DataSources.open("movielens:" + SMALL), Progress.SILENT);
        TrainingData early = Splits.of(data, Protocol.TEMPORAL, 42).train();
        TrainingData earlier = Splits.validation(early, Protocol.TEMPORAL, 42).train();
        HeldOut slice = Splits.validation(earlier, Protocol.FULL, 42);
        Ranker ranker = Graphs.bspm(BspmParams.DEFAULT).fit(slice.train(), FIT);
        OfflineGraph graph = new OfflineGraph(slice.train());
        float[] scores = new float[slice.train().items()];
        ranker.score(Profile.of(graph, slice.testUsers()[0]), graph, scores);
        assertThat(scores).doesNotContain(Float.NaN);
        assertThat(scores[TopK.select(scores, 1)[0]]).isPositive();
    }
}
