package io.because.deep;

import io.because.engine.Expr;
import io.because.engine.Table;
import io.because.engine.Weights;
import java.util.stream.Stream;

/// Categories as rows of tables, one or several for each user, item or pair.
interface Input {
    /// Of the network's input; unique.
    String name();

    /// Of its tables.
    int rows();

    /// Whether any user, item or pair has more than one.
    boolean several();

    /// A table for it.
    default Table table(String table, int dimension, double deviation) {
        return new Table(table + ofThis(), rows(), dimension, deviation);
    }

    /// How the names of its tables end.
    private String ofThis() {
        return " of " + name();
    }

    /// The numbers of its tables.
    default Stream<float[]> tables(Weights weights) {
        return weights.names().stream()
                .filter(table -> table.endsWith(ofThis()))
                .map(weights::of);
    }

    /// What stands in its rows of a table, the mean where there are several.
    default Expr of(Table table) {
        return several() ? table.meanOf(name()) : table.rows(name());
    }
}
