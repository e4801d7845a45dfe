package io.because.gnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.linear.VectorMath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AggregatorTest {
    private static final int DIMENSION = 4;
    private static final Csr NEIGHBOURS = new CsrBuilder()
            .add(0, 1, 1)
            .add(0, 3, 0.5f)
            .add(0, 4, 1)
            .add(2, 0, 2)
            .add(2, 3, 1)
            .add(3, 2, 1)
            .build(4, 5);

    static Stream<Aggregator> aggregators() {
        SplittableRandom random = new SplittableRandom(1);
        return Stream.of(
                new MeanAggregator(DIMENSION, 1),
                new PoolAggregator("a", DIMENSION, random, 1),
                new LstmAggregator("a", DIMENSION, random, 1));
    }

    /// The sum of the results with some factors, as a loss.
    private record Weighed(Aggregator aggregator, Tensor h, float[] factors) implements TrainingLoop.Network {
        @Override
        public List<Tensor> tensors() {
            List<Tensor> tensors = new ArrayList<>(List.of(h));
            tensors.addAll(aggregator.tensors());
            return tensors;
        }

        @Override
        public double gradient(Samples samples, int step) {
            tensors().forEach(tensor -> Arrays.fill(tensor.gradient(), 0));
            float[] messages = aggregator.messages(h.values());
            Aggregator.Pass pass = aggregator.aggregate(NEIGHBOURS, messages);
            float[] back = aggregator.messagesBack(h.values(), messages, pass.back(factors));
            System.arraycopy(back, 0, h.gradient(), 0, back.length);
            return VectorMath.dot(pass.result(), 0, factors, 0, factors.length);
        }
    }

    @ParameterizedTest
    @MethodSource("aggregators")
    void theGradientIsThatOfTheResult(Aggregator aggregator) {
        SplittableRandom random = new SplittableRandom(2);
        float[] factors = Tensor.random("factors", NEIGHBOURS.rows() * DIMENSION, 1, random)
                .values();
        Tensor h = Tensor.random("h", NEIGHBOURS.columns() * DIMENSION, 0.3, random);
        GradientCheck.of(new Weighed(aggregator, h, factors), new Samples(new int[0], new int[0], new int[0]), () -> 0);
    }

    @ParameterizedTest
    @MethodSource("aggregators")
    void whoHasNoNeighboursGetsZeros(Aggregator aggregator) {
        float[] h = Tensor.random("h", NEIGHBOURS.columns() * DIMENSION, 1, new SplittableRandom(3))
                .values();
        float[] result =
                aggregator.aggregate(NEIGHBOURS, aggregator.messages(h)).result();
        assertThat(Arrays.copyOfRange(result, DIMENSION, 2 * DIMENSION)).containsOnly(0);
    }

    /// Row 0 of two components: nodes 1, 3, 4 with weights 1, 0.5, 1.
    @Test
    void theMeanIsWeighedByTheEdges() {
        float[] h = {0, 0, 1, 2, 0, 0, 4, 8, 6, 0};
        float[] result = new MeanAggregator(2, 1).aggregate(NEIGHBOURS, h).result();
        assertThat(result[0]).isCloseTo((1 + 2 + 6) / 2.5f, within(1e-6f));
        assertThat(result[1]).isCloseTo((2 + 4) / 2.5f, within(1e-6f));
    }

    @Test
    void theOrderOfNeighboursMattersToTheRecurrentOneOnly() {
        Csr turned = new CsrBuilder().add(0, 4, 1).add(0, 1, 1).build(1, 5);
        Csr straight = new CsrBuilder().add(0, 1, 1).add(0, 4, 1).build(1, 5);
        float[] h =
                Tensor.random("h", 5 * DIMENSION, 1, new SplittableRandom(3)).values();
        aggregators().forEach(aggregator -> {
            float[] one = aggregator.aggregate(turned, aggregator.messages(h)).result();
            float[] other =
                    aggregator.aggregate(straight, aggregator.messages(h)).result();
            assertThat(Arrays.equals(one, other)).isEqualTo(!(aggregator instanceof LstmAggregator));
        });
    }
}
