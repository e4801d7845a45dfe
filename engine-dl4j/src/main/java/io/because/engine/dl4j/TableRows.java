package io.because.engine.dl4j;

import io.because.engine.Batch;
import io.because.engine.Table;
import io.because.linear.VectorMath;
import java.util.Arrays;

/// A table in training: gives the rows that a batch names, and gathers the gradients of each row. What a
/// batch costs does not depend on the table's size.
final class TableRows {
    private static final int UNTOUCHED = -1;

    private final int dimension;
    private final Moving weights;
    private final int[] placeOfRow;
    private int[] touched = new int[1024];
    private float[] gradients = new float[0];
    private int count;

    TableRows(Table table, Moving weights) {
        dimension = table.dimension();
        this.weights = weights;
        placeOfRow = new int[table.rows()];
        Arrays.fill(placeOfRow, UNTOUCHED);
    }

    /// @param into `[examples][dimension]`
    void read(int[] rows, float[] into) {
        for (int k = 0; k < rows.length; k++) {
            System.arraycopy(weights.values(), rows[k] * dimension, into, k * dimension, dimension);
        }
    }

    /// The mean of the rows of each bag.
    ///
    /// @param into `[bags][dimension]`
    void readMeans(Batch.Bags bags, float[] into) {
        int examples = bags.offsets().length - 1;
        Arrays.fill(into, 0, examples * dimension, 0);
        for (int k = 0; k < examples; k++) {
            for (int at = bags.offsets()[k]; at < bags.offsets()[k + 1]; at++) {
                VectorMath.axpy(
                        share(bags, k),
                        weights.values(),
                        bags.values()[at] * dimension,
                        into,
                        k * dimension,
                        dimension);
            }
        }
    }

    private static float share(Batch.Bags bags, int k) {
        return 1f / (bags.offsets()[k + 1] - bags.offsets()[k]);
    }

    /// Adds the gradient of what {@link #read} gave.
    void add(int[] rows, float[] gradient) {
        for (int k = 0; k < rows.length; k++) {
            add(rows[k], 1, gradient, k);
        }
    }

    /// Adds the gradient of what {@link #readMeans} gave.
    void addMeans(Batch.Bags bags, float[] gradient) {
        for (int k = 0; k < bags.offsets().length - 1; k++) {
            for (int at = bags.offsets()[k]; at < bags.offsets()[k + 1]; at++) {
                add(bags.values()[at], share(bags, k), gradient, k);
            }
        }
    }

    private void add(int row, float share, float[] gradient, int example) {
        if (placeOfRow[row] == UNTOUCHED) {
            touch(row);
        }
        VectorMath.axpy(share, gradient, example * dimension, gradients, placeOfRow[row] * dimension, dimension);
    }

    private void touch(int row) {
        if (count == touched.length) {
            touched = Arrays.copyOf(touched, 2 * count);
        }
        if ((count + 1) * dimension > gradients.length) {
            gradients = Arrays.copyOf(gradients, Math.max(touched.length * dimension, gradients.length));
        }
        touched[count] = row;
        placeOfRow[row] = count++;
    }

    /// Finite where all gradients are.
    double sum() {
        return Moving.sum(gradients, count * dimension);
    }

    /// Changes the rows that have gradients.
    void move(double rate, long step) {
        for (int k = 0; k < count; k++) {
            weights.move(new Moving.Slice(touched[k] * dimension, k * dimension, dimension), gradients, rate, step);
        }
    }

    /// `[rows][dimension]`, zeros where no gradient was added.
    float[] gradient() {
        float[] whole = new float[placeOfRow.length * dimension];
        for (int k = 0; k < count; k++) {
            System.arraycopy(gradients, k * dimension, whole, touched[k] * dimension, dimension);
        }
        return whole;
    }

    /// Forgets the gradients.
    void clear() {
        for (int k = 0; k < count; k++) {
            placeOfRow[touched[k]] = UNTOUCHED;
        }
        Arrays.fill(gradients, 0, count * dimension, 0);
        count = 0;
    }
}
