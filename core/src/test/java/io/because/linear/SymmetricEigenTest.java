package io.because.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymmetricEigenTest {
    /// `XᵀX` of `rank` random rows, the last a thousandth of the first in length.
    private static double[][] gram(int n, int rank, long seed) {
        Random random = new Random(seed);
        double[][] gram = new double[n][n];
        for (int row = 0; row < rank; row++) {
            double[] x = random.doubles(n, -1, 1).toArray();
            double scale = Math.pow(10, -3.0 * row / rank);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    gram[i][j] += scale * x[i] * x[j];
                }
            }
        }
        return gram;
    }

    @ParameterizedTest(name = "{0} rows, rank {1}")
    @CsvSource({"1, 1", "5, 5", "64, 40", "64, 1", "33, 0"})
    void vectorsAreOrthonormalAndMakeTheMatrixAgain(int n, int rank) {
        double[][] gram = gram(n, rank, 7);
        SymmetricEigen eigen = SymmetricEigen.of(gram);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double again = 0;
                double product = 0;
                for (int k = 0; k < n; k++) {
                    again += eigen.vectors()[i][k] * eigen.values()[k] * eigen.vectors()[j][k];
                    product += eigen.vectors()[k][i] * eigen.vectors()[k][j];
                }
                assertThat(again).isCloseTo(gram[i][j], within(1e-12 * (1 + n)));
                assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-12 * (1 + n)));
            }
        }
    }

    @Test
    void valuesComeLargestFirstAndNoneIsNegative() {
        double[] values = SymmetricEigen.of(gram(40, 12, 3)).values();
        for (int k = 1; k < values.length; k++) {
            assertThat(values[k]).isBetween(0.0, values[k - 1]);
        }
        assertThat(values[11]).isGreaterThan(1e-6);
        assertThat(values[12]).isLessThan(1e-13);
    }
}
