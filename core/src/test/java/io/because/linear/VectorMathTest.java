package io.because.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorMathTest {
    @Test
    void countingStopsWhenItIsEnough() {
        float[] values = new float[100];
        for (int k = 0; k < values.length; k++) {
            values[k] = k % 10;
        }
        assertThat(VectorMath.countAtLeast(7, values, 3, 98, 100)).isEqualTo(28);
        assertThat(VectorMath.countAtLeast(9.5f, values, 0, 100, 5)).isZero();
        assertThat(VectorMath.countAtLeast(0, values, 0, 100, 5)).isBetween(6, 99);
    }

    /// Whole registers, halves of them, and what is left over.
    @ParameterizedTest(name = "{0} columns")
    @ValueSource(ints = {1, 7, 8, 15, 16, 24, 31, 40, 88, 129})
    void productsAreSumsInAscendingOrderWhateverTheWidth(int columns) {
        SplittableRandom random = new SplittableRandom(columns);
        int rows = 9;
        int depth = 5;
        int first = 2;
        float[] a = random(random, rows * depth);
        float[] b = random(random, depth * columns);
        float[] c = random(random, rows * columns);
        float[] expected = c.clone();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                float sum = 0;
                for (int k = 0; k < depth; k++) {
                    sum = Math.fma(a[row * depth + k], b[k * columns + column], sum);
                }
                expected[row * columns + column] += sum;
            }
        }
        VectorMath.Matrix left = VectorMath.Matrix.rowMajor(a, 0, depth);
        VectorMath.Matrix right = VectorMath.Matrix.rowMajor(b, 0, columns);
        VectorMath.Matrix out = VectorMath.Matrix.rowMajor(c, 0, columns);
        VectorMath.addProduct(left, right, out, new VectorMath.Size(first, depth, 0, columns));
        VectorMath.addProduct(left, right, out, first, new VectorMath.Size(rows - first, depth, 0, columns));
        assertThat(c).containsExactly(expected);
    }

    private static float[] random(SplittableRandom random, int length) {
        float[] values = new float[length];
        for (int k = 0; k < length; k++) {
            values[k] = (float) random.nextGaussian();
        }
        return values;
    }
}
