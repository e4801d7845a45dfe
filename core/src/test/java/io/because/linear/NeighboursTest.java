package io.because.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.domain.Progress;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.model.ModelType.Fit;
import org.junit.jupiter.api.Test;

class NeighboursTest {
    private static final Fit ALONE = new Fit(1, 1, Progress.SILENT);

    /// Item 0 is liked by all three people, 1 by two of them, 2 by one of these; 3 by nobody.
    private static final Csr LIKED = new CsrBuilder()
            .add(0, 0, 1)
            .add(0, 1, 1)
            .add(0, 2, 1)
            .add(1, 0, 1)
            .add(1, 1, 1)
            .add(2, 0, 1)
            .build(3, 4);

    @Test
    void itemsAreNearWhereTheSamePeopleLikeThem() {
        Csr near = Neighbours.ofItems(LIKED, 10, ALONE);
        assertThat(near.row(0).indices()).containsExactly(1, 2);
        assertThat(near.row(1).indices()).containsExactly(0, 2);
        assertThat(near.row(2).indices()).containsExactly(1, 0);
        assertThat(near.degree(3)).isZero();
        assertThat(near.row(0).values()[0]).isCloseTo((float) (2 / Math.sqrt(6)), within(1e-6f));
        assertThat(near.row(2).values()[0]).isCloseTo((float) (1 / Math.sqrt(2)), within(1e-6f));
    }

    @Test
    void onlyTheNearestAreKept() {
        Csr near = Neighbours.ofItems(LIKED, 1, ALONE);
        assertThat(near.targets()).containsExactly(1, 0, 1);
    }
}
