package io.because.gnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.domain.Progress;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.model.ModelType;
import io.because.model.TrainingData;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Of a crowd that no heap of a test holds.
class MemoryRefusalTest {
    private static final int USERS = 8_000_000;

    static Stream<ModelType> types() {
        return Stream.of(
                Graphs.lightGcn(LightGcnParams.DEFAULT),
                Graphs.simpleX(SimpleXParams.DEFAULT),
                Graphs.gcn(GcnParams.DEFAULT),
                Graphs.graphSage(GraphSageParams.DEFAULT),
                Graphs.gfCf(GfCfParams.DEFAULT),
                Graphs.bspm(BspmParams.DEFAULT),
                Graphs.fastRp(FastRpParams.DEFAULT),
                Graphs.featurePropagation(FeaturePropagationParams.DEFAULT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void whatDoesNotFitIsRefusedWithTheNumber(ModelType type) {
        var crowd = new TrainingData(Csr.empty(USERS, 1), new long[0], Csr.empty(USERS, USERS), Csr.empty(1, 0));
        var fit = new ModelType.Fit(0, 1, Progress.SILENT);
        assertThatThrownBy(() -> type.fit(crowd, fit))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching(".+ needs about \\d{4,} MiB, the heap has \\d+ MiB left .*");
    }

    /// Users 0 and 1 like an item each: two edges of the graph, four in both directions; friends count where they are
    /// tied.
    @Test
    void edgesNeedMemoryToo() {
        Csr liked = new CsrBuilder().add(0, 0, 1).add(1, 1, 1).build(2, 2);
        Csr friends = new CsrBuilder().add(0, 1, 1).add(1, 0, 1).build(2, 2);
        var few = new TrainingData(liked, new long[2], friends, Csr.empty(2, 0));
        double nodes = 4 * Double.BYTES;
        double anEdge = CsrBuilder.bytes(1) + Float.BYTES;
        assertThat(GraphOfLinks.bytes(few, Edges.LIKED)).isEqualTo(nodes + 4 * anEdge);
        assertThat(GraphOfLinks.bytes(few, new Edges(1, 0, 0))).isEqualTo(nodes + 6 * anEdge);
    }
}
