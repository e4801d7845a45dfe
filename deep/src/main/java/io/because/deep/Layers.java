package io.because.deep;

import io.because.engine.Expr;
import io.because.engine.Optimiser;
import io.because.engine.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What networks over features are put together from. Expressions of the user have a row for all items
/// that the user is paired with, and are spread where they meet those.
final class Layers {
    private static final String TABLE = "embeddings";

    private Layers() {}

    /// A vector for each field of the user, and another model's.
    static List<Expr> users(PairInputs inputs, int dimension, double deviation) {
        return embedded(
                inputs.users(), inputs.fed() == null ? null : inputs.fed().user(), dimension, deviation);
    }

    /// A vector for each field of the item, and another model's.
    static List<Expr> items(PairInputs inputs, int dimension, double deviation) {
        return embedded(
                inputs.items(), inputs.fed() == null ? null : inputs.fed().item(), dimension, deviation);
    }

    /// @param fed brought to the dimension of the others by one matrix for user and item, so that the products of both
    ///     begin near the other model's
    private static List<Expr> embedded(
            List<? extends Input> inputs, @Nullable Expr fed, int dimension, double deviation) {
        List<Expr> vectors = new ArrayList<>();
        inputs.forEach(input -> vectors.add(input.of(input.table(TABLE, dimension, deviation))));
        if (fed != null) {
            double unit = 1 / Math.sqrt(dimension);
            vectors.add(fed.matmul(new Parameter("fed", fed.columns(), dimension, unit, 0)));
        }
        return vectors;
    }

    /// The sum of one weight for each field.
    static Expr linear(List<? extends Input> inputs) {
        return sum(inputs.stream()
                .map(input -> input.of(input.table("weights", 1, 0)))
                .toList());
    }

    /// The same over the fields of items and the crosses, with an optimiser of its own.
    static Expr wide(PairInputs inputs, Optimiser own) {
        return sum(Stream.<Input>concat(inputs.items().stream(), inputs.crosses().stream())
                .map(input -> input.of(input.table("weights", 1, 0).with(own)))
                .toList());
    }

    static Expr sum(List<Expr> parts) {
        return parts.stream().reduce(Expr::plus).orElseThrow();
    }

    /// `[u, i] W + b = u W + b + i W'`: what is of the user alone is computed once.
    static Expr joint(String name, Expr u, Expr i, int width) {
        return u.matmul(Parameter.weights(name + " of users", u.columns(), width))
                .plus(Parameter.bias(name + " bias", width))
                .spread()
                .plus(i.matmul(Parameter.weights(name + " of items", i.columns(), width)));
    }

    /// `relu(... relu([u, i] W₁ + b₁) ...)`.
    static Expr perceptron(Expr u, Expr i, List<Integer> widths, double dropout) {
        Expr hidden = joint("layer 1", u, i, widths.getFirst()).relu();
        for (int k = 1; k < widths.size(); k++) {
            int width = widths.get(k);
            hidden = dropped(hidden, dropout)
                    .matmul(Parameter.weights("layer " + (k + 1), hidden.columns(), width))
                    .plus(Parameter.bias("layer " + (k + 1) + " bias", width))
                    .relu();
        }
        return dropped(hidden, dropout);
    }

    private static Expr dropped(Expr x, double rate) {
        return rate > 0 ? x.dropout(rate) : x;
    }

    /// `x w`, one column.
    static Expr output(Expr x) {
        return x.matmul(Parameter.weights("output", x.columns(), 1));
    }
}
