package io.because.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NetworkTest {
    @Test
    void weightsThatDoNotFitAreRefusedWithTheNumber() {
        Expr sum = new Expr.RowSum(new Table("users", 30_000_000, 64, 0.1).rows("user"));
        Network network = new Network(new Loss.FirstOfRow(sum), sum);
        assertThatThrownBy(() -> network.initial(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("training this network needs about 2\\d{4} MiB, the heap has \\d+ MiB left .*");
    }
}
