package io.because.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.because.app.evaluation.Evaluator;
import io.because.app.evaluation.PooledScores;
import io.because.app.evaluation.Protocol;
import io.because.app.evaluation.Splits;
import io.because.collaborative.Collaborative;
import io.because.collaborative.ItemKnnParams;
import io.because.collaborative.PopularityParams;
import io.because.domain.Progress;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BlendTest {
    static LongStream seeds() {
        return LongStream.range(0, 10);
    }

    /// Model 0 knows what is relevant but for some noise; model 1 is noise alone, four times as loud.
    private static List<PooledScores> pool(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, 60)
                .mapToObj(_ -> {
                    float[][] scores = new float[2][100];
                    boolean[] relevant = new boolean[100];
                    for (int item = 0; item < 100; item++) {
                        relevant[item] = item < 5;
                        scores[0][item] = (relevant[item] ? 2 : 0) + (float) random.nextGaussian();
                        scores[1][item] = 4 * (float) random.nextGaussian();
                    }
                    return new PooledScores(scores, relevant, 5, new double[] {1, 4});
                })
                .toList();
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void theSearchFavoursTheModelThatKnowsAndNeverEndsBelowEqualWeights(long seed) {
        var search = new BlendSearch(pool(seed), new double[] {1, 4}, 2);
        double[] weights = search.best(seed);
        assertThat(weights[0]).isGreaterThan(5 * weights[1]);
        assertThat(weights[1]).isPositive();
        assertThat(weights[0] + weights[1]).isCloseTo(2, within(1e-9));
        assertThat(search.quality(weights)).isGreaterThan(search.quality(new double[] {1, 1}));
        assertThat(search.best(seed)).containsExactly(weights);
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void onlyProportionsOfWeightsMatter(long seed) {
        var search = new BlendSearch(pool(seed), new double[] {1, 4}, 2);
        assertThat(search.quality(new double[] {0.5, 0.25})).isEqualTo(search.quality(new double[] {1, 0.5}));
    }

    @Test
    void aRestoredBlendWeighsTheSameAndUnknownModelsNothing() {
        Blend blend = fit(data());
        Blend restored = Blend.restore(blend.arrays());
        assertThat(restored.weight("itemknn")).isCloseTo(blend.weight("itemknn"), within(1e-6));
        assertThat(restored.weight("popularity")).isPositive();
        assertThat(restored.weight("gfcf")).isZero();
        assertThatThrownBy(() -> Blend.restore(new NamedArrays().put("gfcf", new float[] {1, 0})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gfcf");
    }

    /// One interaction per user: nothing can be held out.
    @Test
    void withoutAValidationSliceAllWeighTheSame() {
        Csr single = new CsrBuilder().add(0, 0, 1).add(1, 1, 1).build(2, 2);
        var data = new TrainingData(single, new long[2], Csr.empty(2, 2), Csr.empty(2, 0));
        Blend blend = fit(data);
        assertThat(blend.weight("itemknn")).isEqualTo(1);
        assertThat(blend.weight("popularity")).isEqualTo(1);
    }

    private static Blend fit(TrainingData data) {
        var fit = new ModelType.Fit(3, 1, Progress.SILENT);
        var evaluator = new Evaluator(Splits.validation(data, Protocol.FULL, fit.seed()), fit, null);
        List<Ranker> rankers = Stream.of(
                        Collaborative.itemKnn(ItemKnnParams.DEFAULT),
                        Collaborative.popularity(PopularityParams.DEFAULT))
                .map(evaluator::fit)
                .toList();
        return Blend.fit(rankers, evaluator, fit);
    }

    private static TrainingData data() {
        SplittableRandom random = new SplittableRandom(1);
        CsrBuilder edges = new CsrBuilder();
        for (int user = 0; user < 40; user++) {
            for (int item = 0; item < 30; item++) {
                if (random.nextDouble() < (item % 2 == user % 2 ? 0.5 : 0.05)) {
                    edges.add(user, item, 1);
                }
            }
        }
        Csr interactions = edges.build(40, 30);
        return new TrainingData(interactions, new long[interactions.edges()], Csr.empty(40, 40), Csr.empty(30, 0));
    }
}
