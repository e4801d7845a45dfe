package io.because.gnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.domain.Progress;
import io.because.graph.Csr;
import io.because.graph.SparseVector;
import io.because.linear.LowRank;
import io.because.linear.TruncatedSvd;
import io.because.linear.VectorMath;
import io.because.model.ModelType;
import io.because.model.RandomWorld;
import io.because.model.TrainingData;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShorterWalkTest {
    private static final float[] SHARPENING = new Bspm(BspmParams.DEFAULT).sharpening(2.5);
    private static final int LEADING = 8;
    private static final double CLOSE = 2e-3;

    /// Scores by the whole polynomial, and by fewer steps with what they lack.
    @ParameterizedTest(name = "seed={0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void scoresAreThoseOfTheWholeWalk(long seed) {
        Csr liked = TrainingData.of(RandomWorld.of(seed)).liked();
        Csr normalised = GraphFilter.normalised(liked);
        int items = liked.columns();
        var fit = new ModelType.Fit(seed, 1, Progress.SILENT);
        float[] vectors = new TruncatedSvd(normalised, fit).rightVectors(LEADING, 60);
        int rank = vectors.length / items;
        double[] eigenvalues = IntStream.range(0, rank)
                .mapToDouble(r -> quotient(normalised, vectors, r * items))
                .toArray();

        ShorterWalk walk = ShorterWalk.of(SHARPENING, eigenvalues);

        assertThat(walk.r().length).isLessThan(SHARPENING.length);
        float[] lacking = VectorMath.transposed(vectors, items);
        for (int at = 0; at < lacking.length; at++) {
            lacking[at] *= (float) walk.lacking()[at % rank];
        }
        List<SparseVector> histories =
                IntStream.range(0, liked.rows()).mapToObj(liked::row).toList();
        float[][] whole = new float[liked.rows()][items];
        new GraphFilter(normalised, SHARPENING).score(histories, whole);
        float[][] shorter = new float[liked.rows()][items];
        new GraphFilter(normalised, walk.r()).score(histories, shorter);
        new LowRank(items, lacking, vectors).score(histories, shorter);
        for (int user = 0; user < liked.rows(); user++) {
            double length = Math.sqrt(liked.degree(user));
            for (int item = 0; item < items; item++) {
                assertThat(shorter[user][item]).isCloseTo(whole[user][item], within((float) (CLOSE * length)));
            }
        }
    }

    private static double quotient(Csr normalised, float[] vectors, int at) {
        double quotient = 0;
        for (int user = 0; user < normalised.rows(); user++) {
            double sum = 0;
            for (int e = normalised.from(user); e < normalised.to(user); e++) {
                sum += normalised.weights()[e] * vectors[at + normalised.targets()[e]];
            }
            quotient += sum * sum;
        }
        return quotient;
    }

    @Test
    void whereNothingIsKnownOfTheSpectrumTheWalkIsWhole() {
        ShorterWalk walk = ShorterWalk.of(SHARPENING);
        assertThat(walk.isWhole()).isTrue();
        assertThat(walk.r()).containsExactly(SHARPENING);
        assertThat(ShorterWalk.of(SHARPENING, 1, 0.99).r()).containsExactly(SHARPENING);
    }

    @Test
    void aWalkOfOneStepCannotBeShorter() {
        ShorterWalk walk = ShorterWalk.of(new float[] {1}, 1, 0.5);
        assertThat(walk.r()).containsExactly(1);
        assertThat(walk.isWhole()).isTrue();
    }
}
