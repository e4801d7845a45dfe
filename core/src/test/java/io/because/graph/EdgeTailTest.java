package io.because.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EdgeTailTest {
    private record Edge(int target, float weight, int number) {}

    private final EdgeTail tail = new EdgeTail(2);

    @Test
    void edgesComeBackInTheOrderTheyWereAppendedUpToANumber() {
        append(1, new Edge(7, 0.5f, 0));
        append(0, new Edge(8, -1, 1));
        append(1, new Edge(9, 0.25f, 2));
        append(1, new Edge(7, 1, 3));
        assertThat(tail.edges(1, 4).indices()).containsExactly(7, 9, 7);
        assertThat(tail.edges(1, 4).values()).containsExactly(0.5f, 0.25f, 1);
        assertThat(tail.edges(1, 3).indices()).containsExactly(7, 9);
        assertThat(tail.edges(0, 1).size()).isZero();
        assertThat(tail.degree(1, 0)).isZero();
    }

    @Test
    void aNodeBeyondAllThatWereExpectedIsEmptyUntilItGetsAnEdge() {
        assertThat(tail.degree(1_000, 1)).isZero();
        append(1_000, new Edge(3, 1, 0));
        assertThat(tail.edges(1_000, 1).indices()).containsExactly(3);
        assertThat(tail.degree(999, 1)).isZero();
    }

    /// Slices of all sizes, several of the largest, more than one block.
    @Test
    void aHugeNodeFindsEachOfItsEdges() {
        int edges = 12 * EdgeTail.LARGEST_SLICE;
        for (int k = 0; k < edges; k++) {
            append(0, new Edge(k ^ 5, k, 3 * k));
        }
        assertThat(tail.degree(0, 3 * edges)).isEqualTo(edges);
        for (int k = 0; k < edges; k += k < 100 ? 1 : 97) {
            assertThat(tail.target(tail.edge(0, k))).isEqualTo(k ^ 5);
            assertThat(tail.weight(tail.edge(0, k))).isEqualTo(k);
            assertThat(tail.degree(0, 3 * k)).isEqualTo(k);
            assertThat(tail.degree(0, 3 * k + 1)).isEqualTo(k + 1);
        }
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void aTailIsAListPerNode(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int nodes = random.nextInt(1, 50);
        int count = random.nextInt(5_000);
        List<List<Edge>> lists = Stream.generate(() -> (List<Edge>) new ArrayList<Edge>())
                .limit(nodes)
                .toList();
        for (int number = 0; number < count; number++) {
            int node = (int) (nodes * Math.pow(random.nextDouble(), 3));
            var edge = new Edge(random.nextInt(1_000), (float) random.nextDouble(-1, 1), number);
            lists.get(node).add(edge);
            append(node, edge);
        }
        for (int node = 0; node < nodes; node++) {
            int end = random.nextInt(count + 1);
            List<Edge> expected =
                    lists.get(node).stream().filter(edge -> edge.number < end).toList();
            SparseVector edges = tail.edges(node, end);
            assertThat(edges.indices())
                    .containsExactly(expected.stream().mapToInt(Edge::target).toArray());
            assertThat(IntStream.range(0, edges.size()).mapToObj(k -> edges.values()[k]))
                    .containsExactlyElementsOf(
                            expected.stream().map(Edge::weight).toList());
        }
    }

    private static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    private void append(int node, Edge edge) {
        tail.reserve(node);
        tail.append(node, edge.target, edge.weight, edge.number);
    }
}
