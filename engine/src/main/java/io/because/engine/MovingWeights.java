package io.because.engine;

import io.because.engine.Workers.Work;
import io.because.model.NamedArrays;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;

/// The weights of a network in training, in native memory and in plain Java, for engines whose library
/// only differentiates: looks up rows of tables, and changes weights by their gradients. Of a table only
/// the rows that a batch touches are read and written. Not thread-safe, {@link #prepare} excepted.
public final class MovingWeights implements AutoCloseable {
    private final Map<Table, List<Expr.Lookup>> lookups = new LinkedHashMap<>();
    private final Map<String, Moving> byName = new LinkedHashMap<>();
    private final Arena arena = Arena.ofShared();
    private final Workers workers;
    private long steps;

    /// Gradients of a batch, where a library left them. What has none does not move.
    ///
    /// @param parameters `[rows][columns]` each
    /// @param lookups `[rows looked up][dimension]` each; of all lookups of a table, or of none
    public record Gradients(Map<Parameter, NativeMatrix> parameters, Map<Expr.Lookup, NativeMatrix> lookups) {}

    /// What moves in a step.
    ///
    /// @param squares sum of those of the gradient, by chunk
    private record Move(Moving moving, Touched touched, List<NativeMatrix> looked, double[] squares) {
        Move(Moving moving, Touched touched, List<NativeMatrix> looked) {
            this(moving, touched, looked, new double[Work.chunks(touched.rows().length)]);
        }

        double sumOfSquares() {
            return DoubleStream.of(squares).sum();
        }

        Work sum() {
            return new Work(
                    touched.rows().length, (chunk, from, to) -> squares[chunk] = moving.sum(touched, looked, from, to));
        }

        Work change(Change change) {
            return new Work(touched.rows().length, (_, from, to) -> moving.move(touched, change, from, to));
        }
    }

    /// @param initial copied, not kept
    /// @throws IllegalStateException when there is no memory for them
    public MovingWeights(Network network, Weights initial, Optimiser optimiser, int threads) {
        workers = new Workers(threads);
        try {
            allocate(network, initial, optimiser);
        } catch (RuntimeException | Error e) { // the next attempt may be smaller
            close();
            if (NoMemory.causes(e)) {
                throw NoMemory.forWeights(network, optimiser, "main memory", e);
            }
            throw e;
        }
        for (Expr.Lookup lookup : network.lookups()) {
            lookups.computeIfAbsent(lookup.table(), _ -> new ArrayList<>()).add(lookup);
        }
    }

    private void allocate(Network network, Weights initial, Optimiser optimiser) {
        for (Parameter p : network.parameters()) {
            Optimiser own = Optimiser.either(p.own(), optimiser);
            byName.put(p.name(), new Moving(arena, p.name(), p.rows(), p.columns(), own, initial.of(p)));
        }
        for (Table t : network.tables()) {
            Optimiser own = Optimiser.either(t.own(), optimiser);
            byName.put(t.name(), new Moving(arena, t.name(), t.rows(), t.dimension(), own, initial.of(t)));
        }
    }

    /// The weights of a parameter themselves: they change as it is trained.
    public NativeMatrix of(Parameter parameter) {
        return moving(parameter.name()).weights();
    }

    /// Whether training changes a parameter or table.
    public boolean moves(String name) {
        return !moving(name).isFrozen();
    }

    private Moving moving(String name) {
        Moving moving = byName.get(name);
        if (moving == null) {
            throw new IllegalArgumentException("the network has no " + name);
        }
        return moving;
    }

    /// Finds the rows that a batch touches. May be called ahead of its step, by another thread.
    public void prepare(Batch batch) {
        lookups.forEach((table, some) -> batch.touched(table, some));
    }

    /// Fills in what a batch looks up.
    ///
    /// @param into by lookup of the network
    /// @throws IllegalArgumentException when the batch lacks an input, or an index is beyond its table
    public void look(Batch batch, Map<Expr.Lookup, NativeMatrix> into) {
        List<Work> works = new ArrayList<>();
        into.forEach((lookup, matrix) -> works.add(new Work(matrix.rows(), look(batch, lookup, matrix))));
        workers.run(works);
    }

    private Workers.Span look(Batch batch, Expr.Lookup lookup, NativeMatrix into) {
        Moving moving = moving(lookup.table().name());
        return switch (lookup) {
            case Expr.Rows(var table, var input) -> {
                int[] indices = batch.indicesOf(input, table);
                yield (_, from, to) -> moving.look(indices, into, from, to);
            }
            case Expr.MeanOfRows(var table, var input) -> {
                Batch.Bags bags = batch.bagsOf(input, table);
                yield (_, from, to) -> moving.look(bags, into, from, to);
            }
        };
    }

    /// Takes a step down the gradients.
    ///
    /// @param clip gradients that are longer together, as one vector, are shortened to this; infinite: never
    /// @throws IllegalStateException when a gradient is no number; then no weight has changed
    public void move(Batch batch, Gradients gradients, double rate, double clip) {
        List<Move> moves = summed(batch, gradients);
        double norm = norm(moves);
        double scale = norm > clip ? clip / norm : 1;
        steps++;
        workers.run(moves.stream()
                .map(move -> move.change(move.moving().change(rate, scale, steps)))
                .toList());
    }

    private static double norm(List<Move> moves) {
        double squares = moves.stream().mapToDouble(Move::sumOfSquares).sum();
        if (!Double.isFinite(squares)) {
            List<String> broken = moves.stream()
                    .filter(move -> !Double.isFinite(move.sumOfSquares()))
                    .map(move -> move.moving().name())
                    .toList();
            throw new IllegalStateException("gradients of " + String.join(", ", broken) + " are not finite");
        }
        return Math.sqrt(squares);
    }

    private List<Move> summed(Batch batch, Gradients gradients) {
        List<Move> moves = new ArrayList<>();
        gradients.parameters().forEach((parameter, gradient) -> {
            Touched all = Touched.all(parameter.rows());
            moves.add(new Move(moving(parameter.name()), all, List.of(gradient)));
        });
        lookups.forEach((table, some) -> {
            List<NativeMatrix> looked = some.stream()
                    .map(gradients.lookups()::get)
                    .filter(Objects::nonNull)
                    .toList();
            if (!looked.isEmpty()) {
                Touched touched = batch.touched(table, some);
                moves.add(new Move(moving(table.name()), touched, looked));
            }
        });
        moves.forEach(move -> move.moving().expect(move.touched()));
        workers.run(moves.stream().map(Move::sum).toList());
        return moves;
    }

    /// Whole gradients, of every parameter and table.
    public Weights gradients(Batch batch, Gradients gradients) {
        Weights all = new Weights();
        byName.forEach((name, moving) -> all.put(name, new float[moving.size()]));
        summed(batch, gradients)
                .forEach(move -> all.put(move.moving().name(), move.moving().gradients(move.touched())));
        return all;
    }

    /// A copy.
    public Weights weights() {
        return MovingParts.weights(byName);
    }

    /// The number of steps so far.
    public long steps() {
        return steps;
    }

    /// All that further steps depend on, a copy.
    public NamedArrays state() {
        return MovingParts.state(byName, steps);
    }

    /// Goes on where {@link #state} was taken.
    ///
    /// @throws IllegalArgumentException when it is of another network or optimiser
    public void restore(NamedArrays state) {
        steps = MovingParts.restore(state, byName);
    }

    @Override
    public void close() {
        workers.close();
        arena.close();
    }
}
