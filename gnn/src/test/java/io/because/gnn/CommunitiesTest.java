package io.because.gnn;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import org.junit.jupiter.api.Test;

class CommunitiesTest {
    /// Three users with three items, two with two, one tie between them, and one user and item of whom nothing is
    /// known.
    private static Csr liked() {
        CsrBuilder liked = new CsrBuilder();
        for (int user = 0; user < 3; user++) {
            for (int item = 0; item < 3; item++) {
                liked.add(user, item, 1);
            }
        }
        for (int user = 3; user < 5; user++) {
            for (int item = 3; item < 5; item++) {
                liked.add(user, item, 1);
            }
        }
        return liked.add(4, 0, 0.5f).build(6, 6);
    }

    @Test
    void whoIsTiedTogetherIsTogether() {
        Communities found = Communities.of(liked(), 1);
        assertThat(found.ofUser()).startsWith(0, 0, 0, 1, 1);
        assertThat(found.ofItem()).startsWith(0, 0, 0, 1, 1);
        assertThat(found.count()).isEqualTo(4);
        assertThat(found.ofUser()[5]).isNotEqualTo(found.ofItem()[5]).isGreaterThan(1);
    }

    @Test
    void theSameSeedFindsTheSame() {
        assertThat(Communities.of(liked(), 7)).usingRecursiveComparison().isEqualTo(Communities.of(liked(), 7));
    }

    @Test
    void whereNobodyLikesAnythingEachIsAlone() {
        Communities found = Communities.of(Csr.empty(2, 1), 1);
        assertThat(found.ofUser()).containsExactly(0, 1);
        assertThat(found.ofItem()).containsExactly(2);
        assertThat(found.count()).isEqualTo(3);
    }
}
