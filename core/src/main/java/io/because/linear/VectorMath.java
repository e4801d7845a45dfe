package io.because.linear;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The inner loops of dense linear algebra, in vector instructions. Every sum runs over `k` in ascending order with
/// fused multiply-adds, whatever the vector length and however many rows are worked on together, so that results are
/// the same on every machine and for every batch.
///
/// Explicit vectors because the JIT compiler does not vectorise `out[a + i] += f * x[b + i]`: it cannot rule out that
/// both arrays are one.
public final class VectorMath {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int SQUARE = 64;
    private static final VectorSpecies<Float> QUARTER = FloatVector.SPECIES_128;

    private VectorMath() {}

    /// How many bits are computed with at once on this machine.
    public static int bits() {
        return SPECIES.vectorBitSize();
    }

    /// A matrix in a flat array: entry `(r, c)` is `values[at + r · rowStride + c · columnStride]`.
    public record Matrix(float[] values, int at, int rowStride, int columnStride) {
        public static Matrix rowMajor(float[] values, int at, int columns) {
            return new Matrix(values, at, columns, 1);
        }

        int index(int row, int column) {
            return at + row * rowStride + column * columnStride;
        }
    }

    /// @param rows of the left factor and the product
    /// @param depth columns of the left factor, rows of the right one
    /// @param from first column of the right factor and the product
    /// @param to behind the last one
    public record Size(int rows, int depth, int from, int to) {}

    /// `out[x + c] += factor · values[y + c]` for `c < length`.
    public static void axpy(float factor, float[] values, int y, float[] out, int x, int length) {
        FloatVector broadcast = FloatVector.broadcast(SPECIES, factor);
        int c = 0;
        for (; c <= length - LANES; c += LANES) {
            FloatVector.fromArray(SPECIES, values, y + c)
                    .fma(broadcast, FloatVector.fromArray(SPECIES, out, x + c))
                    .intoArray(out, x + c);
        }
        for (; c < length; c++) {
            out[x + c] = Math.fma(factor, values[y + c], out[x + c]);
        }
    }

    /// `a[x + c] <- keep · a[x + c] + give · b[y + c]` and at once `b[y + c] <- keep · b[y + c] + give · a[x + c]`, for
    /// `c < length`: a step down the gradient of a product.
    public static void exchange(float keep, float give, float[] a, int x, float[] b, int y, int length) {
        FloatVector kept = FloatVector.broadcast(SPECIES, keep);
        FloatVector given = FloatVector.broadcast(SPECIES, give);
        int c = 0;
        for (; c <= length - LANES; c += LANES) {
            FloatVector left = FloatVector.fromArray(SPECIES, a, x + c);
            FloatVector right = FloatVector.fromArray(SPECIES, b, y + c);
            right.fma(given, left.mul(kept)).intoArray(a, x + c);
            left.fma(given, right.mul(kept)).intoArray(b, y + c);
        }
        for (; c < length; c++) {
            float left = a[x + c];
            float right = b[y + c];
            a[x + c] = Math.fma(right, give, left * keep);
            b[y + c] = Math.fma(left, give, right * keep);
        }
    }

    /// `Σ_c a[x + c] · b[y + c]` for `c < length`, in sixteen partial sums whatever the vector length.
    public static float dot(float[] a, int x, float[] b, int y, int length) {
        FloatVector sum0 = FloatVector.zero(QUARTER);
        FloatVector sum1 = sum0;
        FloatVector sum2 = sum0;
        FloatVector sum3 = sum0;
        int c = 0;
        for (; c <= length - 16; c += 16) {
            sum0 = quarter(a, x + c).fma(quarter(b, y + c), sum0);
            sum1 = quarter(a, x + c + 4).fma(quarter(b, y + c + 4), sum1);
            sum2 = quarter(a, x + c + 8).fma(quarter(b, y + c + 8), sum2);
            sum3 = quarter(a, x + c + 12).fma(quarter(b, y + c + 12), sum3);
        }
        FloatVector sum = sum0.add(sum1).add(sum2.add(sum3));
        float total = sum.lane(0) + sum.lane(1) + (sum.lane(2) + sum.lane(3));
        for (; c < length; c++) {
            total = Math.fma(a[x + c], b[y + c], total);
        }
        return total;
    }

    /// How many of `values[from .. to)` are not below a bound; stops somewhere above `enough`.
    public static int countAtLeast(float bound, float[] values, int from, int to, int enough) {
        int count = 0;
        int at = from;
        for (; at <= to - LANES && count <= enough; at += LANES) {
            count += FloatVector.fromArray(SPECIES, values, at)
                    .compare(VectorOperators.GE, bound)
                    .trueCount();
        }
        for (; at < to && count <= enough; at++) {
            count += values[at] >= bound ? 1 : 0;
        }
        return count;
    }

    private static FloatVector quarter(float[] values, int at) {
        return FloatVector.fromArray(QUARTER, values, at);
    }

    /// `[columns][rows]` of `[rows][columns]`, both row-major; in squares that fit the cache.
    public static float[] transposed(float[] values, int columns) {
        int rows = columns == 0 ? 0 : values.length / columns;
        float[] turned = new float[values.length];
        for (int top = 0; top < rows; top += SQUARE) {
            for (int left = 0; left < columns; left += SQUARE) {
                for (int row = top; row < Math.min(rows, top + SQUARE); row++) {
                    for (int column = left; column < Math.min(columns, left + SQUARE); column++) {
                        turned[column * rows + row] = values[row * columns + column];
                    }
                }
            }
        }
        return turned;
    }

    /// `C += A B` for some columns; `B` and `C` have column stride 1.
    public static void addProduct(Matrix a, Matrix b, Matrix c, Size size) {
        addProduct(a, b, c, 0, size);
    }

    /// The same from a row of `A` and `C` on.
    public static void addProduct(Matrix a, Matrix b, Matrix c, int first, Size size) {
        int last = first + size.rows;
        int column = size.from;
        for (; column <= size.to - 2 * LANES; column += 2 * LANES) {
            int row = first;
            for (; a.columnStride == 1 && row <= last - 6; row += 6) {
                addSixRows(a, b, c, row, column, size.depth);
            }
            for (; row <= last - 4; row += 4) {
                addFourRows(a, b, c, row, column, size.depth);
            }
            for (; row < last; row++) {
                addRow(a, b, c, row, column, size.depth);
            }
        }
        for (; column <= size.to - LANES; column += LANES) {
            for (int row = first; row < last; row++) {
                addHalfRow(a, b, c, row, column, size.depth);
            }
        }
        for (; column < size.to; column++) {
            for (int row = first; row < last; row++) {
                addEntry(a, b, c, row, column, size.depth);
            }
        }
    }

    /// Twelve sums and what they are made of fill sixteen registers. For column stride 1 of `A`: the JVM then need not
    /// check each index.
    private static void addSixRows(Matrix a, Matrix b, Matrix c, int row, int column, int depth) {
        FloatVector left0 = FloatVector.zero(SPECIES);
        FloatVector left1 = left0;
        FloatVector left2 = left0;
        FloatVector left3 = left0;
        FloatVector left4 = left0;
        FloatVector left5 = left0;
        FloatVector right0 = left0;
        FloatVector right1 = left0;
        FloatVector right2 = left0;
        FloatVector right3 = left0;
        FloatVector right4 = left0;
        FloatVector right5 = left0;
        float[] factors = a.values;
        int a0 = a.index(row, 0);
        int a1 = a0 + a.rowStride;
        int a2 = a1 + a.rowStride;
        int a3 = a2 + a.rowStride;
        int a4 = a3 + a.rowStride;
        int a5 = a4 + a.rowStride;
        int bAt = b.index(0, column);
        for (int k = 0; k < depth; k++) {
            FloatVector left = FloatVector.fromArray(SPECIES, b.values, bAt);
            FloatVector right = FloatVector.fromArray(SPECIES, b.values, bAt + LANES);
            FloatVector f0 = FloatVector.broadcast(SPECIES, factors[a0 + k]);
            left0 = left.fma(f0, left0);
            right0 = right.fma(f0, right0);
            FloatVector f1 = FloatVector.broadcast(SPECIES, factors[a1 + k]);
            left1 = left.fma(f1, left1);
            right1 = right.fma(f1, right1);
            FloatVector f2 = FloatVector.broadcast(SPECIES, factors[a2 + k]);
            left2 = left.fma(f2, left2);
            right2 = right.fma(f2, right2);
            FloatVector f3 = FloatVector.broadcast(SPECIES, factors[a3 + k]);
            left3 = left.fma(f3, left3);
            right3 = right.fma(f3, right3);
            FloatVector f4 = FloatVector.broadcast(SPECIES, factors[a4 + k]);
            left4 = left.fma(f4, left4);
            right4 = right.fma(f4, right4);
            FloatVector f5 = FloatVector.broadcast(SPECIES, factors[a5 + k]);
            left5 = left.fma(f5, left5);
            right5 = right.fma(f5, right5);
            bAt += b.rowStride;
        }
        int at = c.index(row, column);
        store(c.values, at, left0, right0);
        store(c.values, at + c.rowStride, left1, right1);
        store(c.values, at + 2 * c.rowStride, left2, right2);
        store(c.values, at + 3 * c.rowStride, left3, right3);
        store(c.values, at + 4 * c.rowStride, left4, right4);
        store(c.values, at + 5 * c.rowStride, left5, right5);
    }

    private static void store(float[] values, int at, FloatVector left, FloatVector right) {
        FloatVector.fromArray(SPECIES, values, at).add(left).intoArray(values, at);
        FloatVector.fromArray(SPECIES, values, at + LANES).add(right).intoArray(values, at + LANES);
    }

    private static void addFourRows(Matrix a, Matrix b, Matrix c, int row, int column, int depth) {
        FloatVector left0 = FloatVector.zero(SPECIES);
        FloatVector left1 = left0;
        FloatVector left2 = left0;
        FloatVector left3 = left0;
        FloatVector right0 = left0;
        FloatVector right1 = left0;
        FloatVector right2 = left0;
        FloatVector right3 = left0;
        float[] factors = a.values;
        int a0 = a.index(row, 0);
        int a1 = a.index(row + 1, 0);
        int a2 = a.index(row + 2, 0);
        int a3 = a.index(row + 3, 0);
        int bAt = b.index(0, column);
        for (int k = 0; k < depth; k++) {
            FloatVector left = FloatVector.fromArray(SPECIES, b.values, bAt);
            FloatVector right = FloatVector.fromArray(SPECIES, b.values, bAt + LANES);
            int at = k * a.columnStride;
            FloatVector f0 = FloatVector.broadcast(SPECIES, factors[a0 + at]);
            FloatVector f1 = FloatVector.broadcast(SPECIES, factors[a1 + at]);
            FloatVector f2 = FloatVector.broadcast(SPECIES, factors[a2 + at]);
            FloatVector f3 = FloatVector.broadcast(SPECIES, factors[a3 + at]);
            left0 = left.fma(f0, left0);
            left1 = left.fma(f1, left1);
            left2 = left.fma(f2, left2);
            left3 = left.fma(f3, left3);
            right0 = right.fma(f0, right0);
            right1 = right.fma(f1, right1);
            right2 = right.fma(f2, right2);
            right3 = right.fma(f3, right3);
            bAt += b.rowStride;
        }
        int at = c.index(row, column);
        store(c.values, at, left0, right0);
        store(c.values, at + c.rowStride, left1, right1);
        store(c.values, at + 2 * c.rowStride, left2, right2);
        store(c.values, at + 3 * c.rowStride, left3, right3);
    }

    private static void addRow(Matrix a, Matrix b, Matrix c, int row, int column, int depth) {
        FloatVector left = FloatVector.zero(SPECIES);
        FloatVector right = left;
        for (int k = 0; k < depth; k++) {
            FloatVector factor = FloatVector.broadcast(SPECIES, a.values[a.index(row, k)]);
            int at = b.index(k, column);
            left = FloatVector.fromArray(SPECIES, b.values, at).fma(factor, left);
            right = FloatVector.fromArray(SPECIES, b.values, at + LANES).fma(factor, right);
        }
        store(c.values, c.index(row, column), left, right);
    }

    private static void addHalfRow(Matrix a, Matrix b, Matrix c, int row, int column, int depth) {
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int k = 0; k < depth; k++) {
            FloatVector factor = FloatVector.broadcast(SPECIES, a.values[a.index(row, k)]);
            sum = FloatVector.fromArray(SPECIES, b.values, b.index(k, column)).fma(factor, sum);
        }
        int at = c.index(row, column);
        FloatVector.fromArray(SPECIES, c.values, at).add(sum).intoArray(c.values, at);
    }

    private static void addEntry(Matrix a, Matrix b, Matrix c, int row, int column, int depth) {
        float sum = 0;
        for (int k = 0; k < depth; k++) {
            sum = Math.fma(a.values[a.index(row, k)], b.values[b.index(k, column)], sum);
        }
        c.values[c.index(row, column)] += sum;
    }
}
