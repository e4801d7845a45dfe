package io.because.collaborative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.linear.Neighbours;
import io.because.model.ModelType;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MemoryRefusalTest {
    /// A crowd that no heap of a test holds the vectors of.
    private static final int USERS = 8_000_000;

    static Stream<ModelType> types() {
        return Stream.of(
                Collaborative.ials(IalsParams.DEFAULT),
                Collaborative.bpr(new BprParams(1024, 1, 0.1, 0)),
                Collaborative.svd(new SvdParams(1024, 1, 0.1, 0, true, 1)),
                Collaborative.pureSvd(PureSvdParams.DEFAULT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void whatDoesNotFitIsRefusedWithTheNumber(ModelType type) {
        assertThatThrownBy(() -> ModelContract.fit(type, ModelContract.data(Csr.empty(USERS, 1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching(".+ needs about \\d{4,} MiB, the heap has \\d+ MiB left .*");
    }

    /// Rows 0 and 1 reach each other and themselves, row 2 nobody: two paths each, of which one is kept or two.
    @Test
    void neighboursNeedNoMoreThanThereArePaths() {
        Csr byItem = new CsrBuilder().add(0, 0, 1).add(1, 0, 1).build(3, 1);
        var product = new Neighbours.Product(byItem, byItem.transpose());
        double none = Neighbours.bytes(product, 0);
        assertThat(Neighbours.bytes(product, 1) - none).isEqualTo(2 * 16.0);
        assertThat(Neighbours.bytes(product, 1000) - none).isEqualTo(4 * 16.0);
    }
}
