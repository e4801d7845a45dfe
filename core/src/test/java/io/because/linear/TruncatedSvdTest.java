package io.because.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.domain.Progress;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.model.ModelType.Fit;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TruncatedSvdTest {
    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    /// `A = diag(3, 2, 1)` with columns 0 and 2 exchanged: the vectors are unit vectors in the order 2, 1, 0.
    @Test
    void theVectorsOfADiagonalMatrixAreItsAxes() {
        Csr a = new CsrBuilder().add(0, 2, 3).add(1, 1, 2).add(2, 0, 1).build(3, 3);
        float[] v = new TruncatedSvd(a, new Fit(5, 1, Progress.SILENT)).rightVectors(3, 30);
        assertThat(Math.abs(v[2])).isCloseTo(1, within(1e-4f));
        assertThat(Math.abs(v[3 + 1])).isCloseTo(1, within(1e-4f));
        assertThat(Math.abs(v[6])).isCloseTo(1, within(1e-4f));
    }

    /// `AᵀA v = σ² v` and unit length, for vectors with some distance between their values; floats and a hundred
    /// iterations leave about 1e-4.
    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void theVectorsAreOrthonormalEigenvectorsOfTheGramMatrix(long seed) {
        Csr a = random(seed, 60, 40);
        int rank = 3;
        float[] v = new TruncatedSvd(a, new Fit(seed, 2, Progress.SILENT)).rightVectors(rank, 100);
        for (int r = 0; r < rank; r++) {
            double[] image = gramTimes(a, v, r * 40);
            double value = 0;
            for (int i = 0; i < 40; i++) {
                value += image[i] * v[r * 40 + i];
            }
            for (int i = 0; i < 40; i++) {
                assertThat(image[i]).isCloseTo(value * v[r * 40 + i], within(2e-3 * value));
            }
            for (int s = 0; s < rank; s++) {
                double dot = 0;
                for (int i = 0; i < 40; i++) {
                    dot += (double) v[r * 40 + i] * v[s * 40 + i];
                }
                assertThat(dot).isCloseTo(r == s ? 1 : 0, within(1e-4));
            }
        }
    }

    /// A rank-one matrix has one vector; the others asked for must not be noise.
    @Test
    void vectorsThatDoNotExistAreZero() {
        CsrBuilder edges = new CsrBuilder();
        for (int row = 0; row < 50; row++) {
            for (int column = 0; column < 40; column++) {
                edges.add(row, column, (1 + row % 3) * (1 + column % 5));
            }
        }
        float[] v = new TruncatedSvd(edges.build(50, 40), new Fit(1, 1, Progress.SILENT)).rightVectors(4, 5);
        double squares = 0;
        for (int k = 40; k < v.length; k++) {
            squares += (double) v[k] * v[k];
        }
        assertThat(squares).isCloseTo(0, within(1e-6));
    }

    private static Csr random(long seed, int rows, int columns) {
        SplittableRandom random = new SplittableRandom(seed);
        CsrBuilder edges = new CsrBuilder();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (random.nextDouble() < 0.2) {
                    edges.add(row, column, (float) random.nextDouble());
                }
            }
        }
        return edges.build(rows, columns);
    }

    private static double[] gramTimes(Csr a, float[] v, int at) {
        double[] image = new double[a.columns()];
        for (int row = 0; row < a.rows(); row++) {
            double sum = 0;
            for (int e = a.from(row); e < a.to(row); e++) {
                sum += (double) a.weights()[e] * v[at + a.targets()[e]];
            }
            for (int e = a.from(row); e < a.to(row); e++) {
                image[a.targets()[e]] += sum * a.weights()[e];
            }
        }
        return image;
    }
}
