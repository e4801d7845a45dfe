package io.because.gnn;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.domain.Progress;
import io.because.graph.Csr;
import io.because.model.ModelType;
import io.because.model.TrainingData;
import java.util.stream.Stream;
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
}
