package io.because.engine.dl4j;

import io.because.engine.Batch;
import io.because.engine.Expr;
import io.because.engine.Table;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;

/// What a batch gives to a graph, and where the gradients of that go.
record Feed(Map<String, TableRows> tables, SplittableRandom dropout) {
    /// @param leaf of a {@link Graph}
    /// @param into `[examples][columns]`
    void read(Expr leaf, Batch batch, boolean training, float[] into) {
        switch (leaf) {
            case Expr.Floats(var input, var columns) ->
                System.arraycopy(batch.numbersOf(input, columns), 0, into, 0, batch.size() * columns);
            case Expr.Rows(var table, var input) -> rows(table).read(batch.indicesOf(input, table), into);
            case Expr.MeanOfRows(var table, var input) -> rows(table).readMeans(batch.bagsOf(input, table), into);
            case Expr.Dropout(var x, var rate) -> factors(training ? rate : 0, into, batch.size() * x.columns());
            case Expr.MatMul _,
                    Expr.AddRow _,
                    Expr.Add _,
                    Expr.Multiply _,
                    Expr.Scale _,
                    Expr.Concat _,
                    Expr.RowSum _,
                    Expr.Activation _,
                    Expr.Softmax _,
                    Expr.LayerNorm _ -> throw new IllegalStateException("no batch gives " + leaf);
        }
    }

    private void factors(double rate, float[] into, int length) {
        float kept = (float) (1 / (1 - rate));
        if (rate == 0) {
            Arrays.fill(into, 0, length, 1);
            return;
        }
        for (int k = 0; k < length; k++) {
            into[k] = dropout.nextDouble() < rate ? 0 : kept;
        }
    }

    /// Adds the gradient to the rows that were read.
    void add(Expr leaf, Batch batch, float[] gradient) {
        if (leaf instanceof Expr.Rows(var table, var input)) {
            rows(table).add(batch.indicesOf(input, table), gradient);
        } else if (leaf instanceof Expr.MeanOfRows(var table, var input)) {
            rows(table).addMeans(batch.bagsOf(input, table), gradient);
        }
    }

    static boolean hasGradient(Expr leaf) {
        return leaf instanceof Expr.Rows || leaf instanceof Expr.MeanOfRows;
    }

    private TableRows rows(Table table) {
        TableRows rows = tables.get(table.name());
        if (rows == null) {
            throw new IllegalStateException("the network has no table " + table.name());
        }
        return rows;
    }
}
