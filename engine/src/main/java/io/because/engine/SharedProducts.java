package io.because.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Arranges products with matrices so that what many examples share is multiplied once. Equal up to rounding:
///
/// - `[u, x] W = u W₁ + x W₂`, with `u` shared, and so in sums
/// - `(u ⊙ (x V + b)) W = x (V diag(u) W) + u (diag(b) W)`: a small matrix for each shared row, in the place of two
///   large products for each example
final class SharedProducts {
    private final Weights weights = new Weights();
    private final IdentityHashMap<Expr, Expr> arranged = new IdentityHashMap<>();
    private final IdentityHashMap<Expr, Map<List<Integer>, Expr>> slices = new IdentityHashMap<>();

    /// @param weights read, never changed
    SharedProducts(Weights weights) {
        weights.names().forEach(name -> this.weights.put(name, weights.of(name)));
    }

    /// Those given, and parts and products of them.
    Weights weights() {
        return weights;
    }

    Expr arranged(Expr expr) {
        Expr known = arranged.get(expr);
        if (known == null) {
            Expr same = expr.on(expr.operands().stream().map(this::arranged).toList());
            known = same instanceof Expr.MatMul(var x, var w) ? product(x, w) : same;
            arranged.put(expr, known);
        }
        return known;
    }

    private Expr product(Expr x, Parameter w) {
        List<Expr> shared = new ArrayList<>();
        List<Expr> own = new ArrayList<>();
        int from = 0;
        for (int to : cuts(x)) {
            addProduct(slice(x, from, to), rows(w, from, to), shared, own);
            from = to;
        }
        if (shared.isEmpty()) {
            return x.matmul(w);
        }
        own.addFirst(sum(shared).spread());
        return sum(own);
    }

    private static Expr sum(List<Expr> parts) {
        return parts.stream().reduce(Expr::plus).orElseThrow();
    }

    /// @param shared terms that have a row for several examples are added to these
    /// @param own the others to these
    private void addProduct(Expr x, Parameter w, List<Expr> shared, List<Expr> own) {
        switch (x) {
            case Expr.Spread(var u) -> shared.add(u.matmul(w));
            case Expr.Add(var left, var right)
            when shares(left) && shares(right) -> {
                addProduct(left, w, shared, own);
                addProduct(right, w, shared, own);
            }
            case Expr.Multiply(Expr.Spread u, Expr.AddRow(Expr.MatMul(var factor, var up), var b)) -> {
                own.add(factor.matmul(up).times(u).matmul(w)); // for this product alone: it is not written down
                shared.add(u.x().matmul(scaledRows(w, b)));
            }
            default -> own.add(x.matmul(w));
        }
    }

    /// Whether nothing is left of a product but what is shared and small matrices.
    private static boolean shares(Expr expr) {
        return switch (expr) {
            case Expr.Spread _, Expr.Multiply(Expr.Spread _, Expr.AddRow(Expr.MatMul _, var _)) -> true;
            case Expr.Add(var x, var y) -> shares(x) && shares(y);
            default -> false;
        };
    }

    /// Ends of the columns that are apart shared or not, ascending, the last one that of all.
    private static NavigableSet<Integer> cuts(Expr x) {
        NavigableSet<Integer> ends = new TreeSet<>(List.of(x.columns()));
        addBoundaries(x, 0, ends);
        ends.removeIf(end -> end < x.columns() && !canBeCut(x, end));
        return ends;
    }

    private static void addBoundaries(Expr expr, int at, NavigableSet<Integer> into) {
        switch (expr) {
            case Expr.Concat(var parts) -> {
                int left = at;
                for (int k = 0; k < parts.size(); k++) {
                    if (k > 0 && parts.get(k) instanceof Expr.Spread != parts.get(k - 1) instanceof Expr.Spread) {
                        into.add(left);
                    }
                    addBoundaries(parts.get(k), left, into);
                    left += parts.get(k).columns();
                }
            }
            case Expr.Add _, Expr.Multiply _, Expr.AddRow _ ->
                expr.operands().forEach(operand -> addBoundaries(operand, at, into));
            default -> {}
        }
    }

    private static boolean canBeCut(Expr expr, int at) {
        return switch (expr) {
            case Expr.Concat(var parts) -> {
                int left = 0;
                int k = 0;
                while (left + parts.get(k).columns() < at) {
                    left += parts.get(k++).columns();
                }
                yield left + parts.get(k).columns() == at || canBeCut(parts.get(k), at - left);
            }
            case Expr.Add _, Expr.Multiply _, Expr.AddRow _, Expr.Spread _ ->
                expr.operands().stream().allMatch(operand -> canBeCut(operand, at));
            case Expr.MatMul _ -> true;
            default -> false;
        };
    }

    /// Some columns; of one expression the same object each time, so that it is computed once.
    private Expr slice(Expr expr, int from, int to) {
        if (to - from == expr.columns()) {
            return expr;
        }
        Map<List<Integer>, Expr> known = slices.computeIfAbsent(expr, _ -> new HashMap<>());
        Expr slice = known.get(List.of(from, to));
        if (slice == null) {
            slice = cut(expr, from, to);
            known.put(List.of(from, to), slice);
        }
        return slice;
    }

    private Expr cut(Expr expr, int from, int to) {
        return switch (expr) {
            case Expr.MatMul(var x, var w) -> x.matmul(columns(w, from, to));
            case Expr.AddRow(var x, var b) -> slice(x, from, to).plus(columns(b, from, to));
            case Expr.Concat(var parts) -> {
                List<Expr> within = new ArrayList<>();
                int left = 0;
                for (Expr part : parts) {
                    int right = left + part.columns();
                    if (left < to && right > from) {
                        within.add(slice(part, Math.max(from, left) - left, Math.min(to, right) - left));
                    }
                    left = right;
                }
                yield within.size() == 1 ? within.getFirst() : new Expr.Concat(within);
            }
            default ->
                expr.on(expr.operands().stream()
                        .map(operand -> slice(operand, from, to))
                        .toList());
        };
    }

    private Parameter columns(Parameter of, int from, int to) {
        float[] all = weights.of(of);
        float[] some = new float[of.rows() * (to - from)];
        for (int row = 0; row < of.rows(); row++) {
            System.arraycopy(all, row * of.columns() + from, some, row * (to - from), to - from);
        }
        return derived(of.name() + " columns " + from + " to " + to, of.rows(), to - from, some);
    }

    private Parameter rows(Parameter of, int from, int to) {
        if (to - from == of.rows()) {
            return of;
        }
        float[] some = new float[(to - from) * of.columns()];
        System.arraycopy(weights.of(of), from * of.columns(), some, 0, some.length);
        return derived(of.name() + " rows " + from + " to " + to, to - from, of.columns(), some);
    }

    /// `diag(b) W`
    private Parameter scaledRows(Parameter w, Parameter b) {
        float[] scaled = weights.of(w).clone();
        float[] factors = weights.of(b);
        for (int at = 0; at < scaled.length; at++) {
            scaled[at] *= factors[at / w.columns()];
        }
        return derived(w.name() + " by " + b.name(), w.rows(), w.columns(), scaled);
    }

    private Parameter derived(String name, int rows, int columns, float[] values) {
        weights.put(name, values);
        return new Parameter(name, rows, columns, 0, 0);
    }
}
