package io.because.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.because.domain.Progress;
import io.because.model.ModelType.Fit;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositiveDefiniteTest {
    private static final Fit ONE_THREAD = new Fit(0, 1, Progress.SILENT);

    /// `[[4, 2], [2, 3]]` has the determinant 8.
    @Test
    void theInverseOfTwoRowsByHand() {
        float[] matrix = {4, 2, Float.NaN, 3};
        PositiveDefinite.invert(matrix, 2, ONE_THREAD);
        assertThat(matrix).containsExactly(new float[] {3 / 8f, -2 / 8f, -2 / 8f, 4 / 8f}, within(1e-6f));
    }

    /// Sizes around whole blocks. Floats carry 1e-7; the condition of these matrices is below 100.
    @ParameterizedTest(name = "rows={0}")
    @ValueSource(ints = {0, 1, 2, 31, 63, 64, 65, 128, 150, 257})
    void theProductWithTheInverseIsTheIdentity(int n) {
        float[] matrix = random(n);
        float[] inverse = matrix.clone();
        PositiveDefinite.invert(inverse, n, ONE_THREAD);
        for (int r = 0; r < n; r++) {
            for (int c = 0; c < n; c++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += (double) matrix[r * n + k] * inverse[k * n + c];
                }
                assertThat(sum).isCloseTo(r == c ? 1 : 0, within(1e-4));
                assertThat(inverse[r * n + c]).isEqualTo(inverse[c * n + r]);
            }
        }
    }

    @Test
    void anyNumberOfThreadsGivesTheSame() {
        float[] one = random(333);
        float[] many = one.clone();
        PositiveDefinite.invert(one, 333, ONE_THREAD);
        PositiveDefinite.invert(many, 333, new Fit(0, 3, Progress.SILENT));
        assertThat(Arrays.equals(one, many)).isTrue();
    }

    @Test
    void aMatrixThatIsNotPositiveDefiniteIsRefusedWithTheRow() {
        assertThatThrownBy(() -> PositiveDefinite.invert(new float[] {1, 2, 2, 1}, 2, ONE_THREAD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("matrix is not positive definite: pivot of row 1 was -3.0");
    }

    /// `XᵀX / n + I` of a square random `X`.
    private static float[] random(int n) {
        SplittableRandom random = new SplittableRandom(n);
        float[] x = new float[n * n];
        for (int k = 0; k < x.length; k++) {
            x[k] = (float) random.nextGaussian();
        }
        float[] matrix = new float[n * n];
        for (int r = 0; r < n; r++) {
            for (int c = 0; c < n; c++) {
                double sum = r == c ? n : 0;
                for (int k = 0; k < n; k++) {
                    sum += (double) x[k * n + r] * x[k * n + c];
                }
                matrix[r * n + c] = (float) (sum / n);
            }
        }
        return matrix;
    }
}
