package io.because.engine;

import io.because.domain.Require;
import io.because.model.MemoryNeed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// What is trained, and what is asked for afterwards.
///
/// @param loss lowered by training
/// @param score `[examples][columns]`, what the trained network is for
public record Network(Loss loss, Expr score) {
    /// Of the weights on the heap: the initial, the best and the last ones.
    private static final int COPIES = 3;

    public Network {
        Set<String> names = new HashSet<>();
        parameters(loss, score).forEach(p -> Require.that(names.add(p.name()), "two weights are named " + p.name()));
        tables(loss, score).forEach(t -> Require.that(names.add(t.name()), "two weights are named " + t.name()));
    }

    /// Every expression once, operands first.
    static List<Expr> inOrder(List<Expr> roots) {
        List<Expr> order = new ArrayList<>();
        Set<Expr> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        roots.forEach(root -> visit(root, seen, order));
        return order;
    }

    private static void visit(Expr expr, Set<Expr> seen, List<Expr> order) {
        if (seen.add(expr)) {
            expr.operands().forEach(operand -> visit(operand, seen, order));
            order.add(expr);
        }
    }

    /// Every expression of loss and score once, operands first.
    public List<Expr> expressions() {
        return all(loss, score);
    }

    public List<Parameter> parameters() {
        return parameters(loss, score);
    }

    public List<Table> tables() {
        return tables(loss, score);
    }

    private static List<Expr> all(Loss loss, Expr score) {
        List<Expr> roots = new ArrayList<>(loss.operands());
        roots.add(score);
        return inOrder(roots);
    }

    private static List<Parameter> parameters(Loss loss, Expr score) {
        return all(loss, score).stream()
                .flatMap(expr -> ofExpr(expr).stream())
                .distinct()
                .toList();
    }

    /// What an expression reads itself.
    static List<Parameter> ofExpr(Expr expr) {
        return switch (expr) {
            case Expr.MatMul(var _, var w) -> List.of(w);
            case Expr.AddRow(var _, var b) -> List.of(b);
            case Expr.LayerNorm(var _, var gain, var bias) -> List.of(gain, bias);
            case Expr.Floats _,
                    Expr.Rows _,
                    Expr.MeanOfRows _,
                    Expr.Add _,
                    Expr.Multiply _,
                    Expr.Scale _,
                    Expr.Concat _,
                    Expr.RowSum _,
                    Expr.Activation _,
                    Expr.Softmax _,
                    Expr.Dropout _,
                    Expr.Spread _ -> List.of();
        };
    }

    private static List<Table> tables(Loss loss, Expr score) {
        return lookups(all(loss, score)).stream()
                .map(Expr.Lookup::table)
                .distinct()
                .toList();
    }

    /// What the loss looks up in tables, each once.
    public List<Expr.Lookup> lookups() {
        return lookups(inOrder(loss.operands()));
    }

    private static List<Expr.Lookup> lookups(List<Expr> among) {
        return among.stream()
                .<Expr.Lookup>mapMulti((expr, into) -> {
                    if (expr instanceof Expr.Lookup lookup) {
                        into.accept(lookup);
                    }
                })
                .distinct()
                .toList();
    }

    /// What training begins with.
    ///
    /// @throws IllegalStateException when the heap has no room for it beside what training ends with
    public Weights initial(long seed) {
        MemoryNeed.check("training this network", (double) COPIES * Float.BYTES * size());
        SplittableRandom random = new SplittableRandom(seed);
        Weights weights = new Weights();
        parameters().forEach(p -> weights.put(p.name(), normal(p.size(), p.deviation(), p.mean(), random.split())));
        tables().forEach(t -> weights.put(t.name(), normal(t.size(), t.deviation(), 0, random.split())));
        return weights;
    }

    /// What training holds of the weights, with what the optimiser remembers of them.
    double trainedBytes(Optimiser optimiser) {
        double numbers = 0;
        for (Parameter p : parameters()) {
            numbers += p.size() * (1.0 + Optimiser.either(p.own(), optimiser).moments());
        }
        for (Table t : tables()) {
            numbers += t.size() * (1.0 + Optimiser.either(t.own(), optimiser).moments());
        }
        return numbers * Float.BYTES;
    }

    private long size() {
        return parameters().stream().mapToLong(Parameter::size).sum()
                + tables().stream().mapToLong(Table::size).sum();
    }

    private static float[] normal(int size, double deviation, double mean, SplittableRandom random) {
        float[] values = new float[size];
        for (int k = 0; k < size; k++) {
            values[k] = (float) (mean + (deviation == 0 ? 0 : deviation * random.nextGaussian()));
        }
        return values;
    }
}
