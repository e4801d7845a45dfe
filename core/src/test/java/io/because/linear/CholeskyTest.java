package io.because.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.because.linear.VectorMath.Matrix;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CholeskyTest {
    /// `A = XᵀX + I` with `X` of 50 rows: condition number below 500, so six digits less three remain.
    @ParameterizedTest(name = "n={0}")
    @ValueSource(ints = {16, 32, 48, 64, 80, 96, 256})
    void whatItSolvesIsWhatWasAskedFor(int n) {
        SplittableRandom random = new SplittableRandom(n);
        float[] x = new float[50 * n];
        Arrays.setAll(new double[x.length], k -> x[k] = (float) random.nextDouble(-1, 1));
        float[] a = new float[n * n];
        double[][] identity = new double[n][n];
        for (int k = 0; k < n; k++) {
            a[k * n + k] = 1;
            identity[k][k] = 1;
        }
        Gram.addUpper(Matrix.rowMajor(x, 0, n), 50, a, n);
        double[] b = random.doubles(n, -1, 1).toArray();
        float[] solution = new float[n];
        for (int k = 0; k < n; k++) {
            solution[k] = (float) b[k];
        }
        Cholesky cholesky = new Cholesky(n);
        cholesky.factor(a);
        cholesky.solve(a, solution);

        RidgeSystem exact = new RidgeSystem(new double[n][n], 1);
        for (int row = 0; row < 50; row++) {
            double[] vector = new double[n];
            for (int c = 0; c < n; c++) {
                vector[c] = x[row * n + c];
            }
            exact.add(1, vector);
        }
        exact.factor();
        double[] expected = exact.solve(b);
        for (int k = 0; k < n; k++) {
            assertThat((double) solution[k]).isCloseTo(expected[k], within(2e-4));
        }
    }

    /// `A = 2I + 3 v vᵀ`, `v = (1, 2)`: `A (1, 1) = (11, 20)`.
    @Test
    void aRidgeSystemOfTwoByHand() {
        RidgeSystem system = new RidgeSystem(new double[2][2], 2);
        system.add(3, new double[] {1, 2});
        system.factor();
        assertThat(system.solve(new double[] {11, 20})).containsExactly(new double[] {1, 1}, within(1e-12));
        double[] half = system.half(new double[] {11, 20});
        assertThat(RidgeSystem.dot(half, half)).isCloseTo(31, within(1e-12));
    }

    @Test
    void aSingularMatrixGivesNoInfiniteNumbers() {
        float[] a = new float[32 * 32];
        Arrays.fill(a, 1);
        Cholesky cholesky = new Cholesky(32);
        cholesky.factor(a);
        float[] b = new float[32];
        Arrays.fill(b, 1);
        cholesky.solve(a, b);
        Finite.check(b, "solutions", "one step");
    }

    @Test
    void aDotProductOfAnyLength() {
        float[] values = new float[50];
        Arrays.fill(values, 2);
        for (int length = 0; length <= 45; length++) {
            assertThat(VectorMath.dot(values, 1, values, 5, length)).isEqualTo(4f * length);
        }
    }

    @Test
    void trainingThatWentAstrayIsStoppedByName() {
        assertThatThrownBy(() -> Finite.check(new float[] {1, Float.NaN}, "item vectors", "epoch 3"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("item vectors")
                .hasMessageContaining("epoch 3");
    }
}
