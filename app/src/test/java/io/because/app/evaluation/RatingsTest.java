package io.because.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.because.collaborative.Collaborative;
import io.because.collaborative.SvdParams;
import io.because.domain.Preference;
import io.because.domain.Progress;
import io.because.graph.Csr;
import io.because.ingest.DataSources;
import io.because.ingest.Dataset;
import io.because.model.ModelType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatingsTest {
    private static final ModelType.Fit FIT = new ModelType.Fit(1, 2, Progress.SILENT);
    private static final int USERS = 60;
    private static final int ITEMS = 40;

    @TempDir
    private Path folder;

    /// Good items are rated 5 and bad ones 2, but by every third user the other way round.
    private Dataset data() throws IOException {
        StringBuilder ratings = new StringBuilder();
        StringBuilder movies = new StringBuilder();
        StringBuilder users = new StringBuilder();
        SplittableRandom random = new SplittableRandom(3);
        for (int item = 0; item < ITEMS; item++) {
            movies.append(item + 1).append("::Film ").append(item).append(" (1990)::Drama\n");
        }
        for (int user = 0; user < USERS; user++) {
            users.append(user + 1).append("::F::25::4::55455\n");
            for (int item = 0; item < ITEMS; item++) {
                if (random.nextDouble() < 0.6) {
                    int stars = (item % 2 == 0) == (user % 3 > 0) ? 5 : 2;
                    ratings.append(user + 1)
                            .append("::")
                            .append(item + 1)
                            .append("::")
                            .append(stars)
                            .append("::97830")
                            .append(1000 + item)
                            .append('\n');
                }
            }
        }
        Files.writeString(folder.resolve("ratings.dat"), ratings);
        Files.writeString(folder.resolve("movies.dat"), movies);
        Files.writeString(folder.resolve("users.dat"), users);
        return Dataset.read(DataSources.open("movielens:" + folder), Progress.SILENT);
    }

    @Test
    void everyRatingIsEitherLearntFromOrPredicted() throws IOException {
        Dataset data = data();
        Ratings ratings = Ratings.of(data, 5);
        Csr train = ratings.train().interactions();
        assertThat(train.edges() + ratings.test().edges())
                .isEqualTo(data.interactions().size());
        assertThat((double) ratings.test().edges() / data.interactions().size()).isCloseTo(0.2, within(0.03));
        for (int user = 0; user < USERS; user++) {
            assertThat(Arrays.stream(train.row(user).indices()).boxed())
                    .doesNotContainAnyElementsOf(
                            Arrays.stream(ratings.test().row(user).indices())
                                    .boxed()
                                    .toList());
        }
        for (float preference : train.weights()) {
            assertThat(Math.round(1e5 * Preference.stars(preference))).isIn(200_000L, 500_000L);
        }
        assertThat(ratings.test().weights()).containsOnly(2, 5);
        assertThat(ratings.scale()).containsExactly(2, 5);
        assertThat(Ratings.of(data, 5).test().targets())
                .isEqualTo(ratings.test().targets());
    }

    /// The mean of everything misses by 1.5 stars; who is of which kind can be learnt.
    @Test
    void factorsPredictWhatAMeanCannot() throws IOException {
        ModelResult result =
                Ratings.of(data(), 5).evaluate(Collaborative.svd(new SvdParams(4, 200, 0.05, 0.005, false, 0.01)), FIT);
        assertThat(result.metrics().get(Ratings.RMSE)).isLessThan(0.4);
        assertThat(result.metrics().get(Ratings.MSE))
                .satisfies(mse ->
                        assertThat(Math.sqrt(mse)).isEqualTo(result.metrics().get(Ratings.RMSE)));
        assertThat(result.metrics().get(Ratings.MAE))
                .isLessThanOrEqualTo(result.metrics().get(Ratings.RMSE));
        assertThat(result.intervals().get(Ratings.RMSE))
                .satisfies(interval ->
                        assertThat(result.metrics().get(Ratings.RMSE)).isBetween(interval[0], interval[1]));
    }

    @Test
    void withoutRatingsThereIsNothingToPredict() throws IOException {
        Files.writeString(folder.resolve("train.txt"), "0 1 2\n1 2\n");
        Dataset data = Dataset.read(DataSources.open("lightgcn:" + folder), Progress.SILENT);
        assertThatThrownBy(() -> Ratings.of(data, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("has no ratings to predict");
    }
}
