package io.because.engine.torch;

import io.because.engine.Batch;
import io.because.engine.BatchTooLargeException;
import io.because.engine.Expr;
import io.because.engine.HalfAStepException;
import io.because.engine.MovingParts;
import io.because.engine.Network;
import io.because.engine.NoMemory;
import io.because.engine.Optimiser;
import io.because.engine.Parameter;
import io.because.engine.Table;
import io.because.engine.Touched;
import io.because.engine.Weights;
import io.because.model.NamedArrays;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/// In the memory of the device that computes, changed there: a step sends it indices and gets one number back. Sums
/// over the examples that share a row are taken in the order of the batch, so that a step is the same each time.
final class DeviceWeights implements HeldWeights {
    private static final long SUM = 0;
    private static final long MEAN = 1;

    private final Device device;
    private final Map<Table, List<Expr.Lookup>> lookups = new LinkedHashMap<>();
    private final Map<Parameter, Resident> parameters = new LinkedHashMap<>();
    private final Map<String, Resident> byName = new LinkedHashMap<>();
    private long steps;

    /// What moves in a step.
    ///
    /// @param touched rows; null: all
    private record Move(
            String name, Resident resident, @Nullable Tensor touched, Tensor gradient) {}

    private DeviceWeights(Device device) {
        this.device = device;
    }

    /// @param initial copied, not kept
    /// @throws IllegalStateException when the device has no memory for them
    static DeviceWeights of(Network network, Weights initial, Optimiser optimiser, Device device) {
        DeviceWeights held = new DeviceWeights(device);
        try {
            held.allocate(network, initial, optimiser);
        } catch (RuntimeException | OutOfMemoryError refused) { // the next attempt may be smaller
            held.close();
            if (NoMemory.causes(refused)) {
                throw NoMemory.forWeights(network, optimiser, "the memory of " + device, refused);
            }
            throw refused;
        }
        return held;
    }

    private void allocate(Network network, Weights initial, Optimiser optimiser) {
        for (Parameter p : network.parameters()) {
            Optimiser own = Optimiser.either(p.own(), optimiser);
            Resident resident = new Resident(device, p.rows(), p.columns(), own, initial.of(p));
            parameters.put(p, resident);
            byName.put(p.name(), resident);
        }
        for (Table t : network.tables()) {
            Optimiser own = Optimiser.either(t.own(), optimiser);
            byName.put(t.name(), new Resident(device, t.rows(), t.dimension(), own, initial.of(t)));
        }
        for (Expr.Lookup lookup : network.lookups()) {
            lookups.computeIfAbsent(lookup.table(), _ -> new ArrayList<>()).add(lookup);
        }
    }

    private Resident resident(String name) {
        Resident resident = byName.get(name);
        if (resident == null) {
            throw new IllegalArgumentException("the network has no " + name);
        }
        return resident;
    }

    @Override
    public void prepare(Batch batch) {
        lookups.forEach(batch::touched);
    }

    @Override
    public boolean moves(String name) {
        return !resident(name).isFrozen();
    }

    @Override
    public Leaves leaves(Batch batch, Predicate<String> differentiated) {
        Map<Parameter, Tensor> whole = new LinkedHashMap<>();
        parameters.forEach((p, resident) -> whole.put(p, resident.weights().detach()));
        Map<Expr.Lookup, Tensor> rows = new LinkedHashMap<>();
        lookups.values().forEach(some -> some.forEach(lookup -> rows.put(lookup, look(batch, lookup))));
        return new Leaves(whole, rows, differentiated);
    }

    private Tensor look(Batch batch, Expr.Lookup lookup) {
        Tensor weights = resident(lookup.table().name()).weights();
        return switch (lookup) {
            case Expr.Rows(var table, var input) -> weights.index_select(0, put(batch.indicesOf(input, table)));
            case Expr.MeanOfRows(var table, var input) -> {
                Batch.Bags bags = batch.bagsOf(input, table);
                yield bagged(weights, bags.values(), bags.offsets(), MEAN, new TensorOptional());
            }
        };
    }

    /// @param offsets one more than there are bags
    private Tensor bagged(Tensor rows, int[] places, int[] offsets, long mode, TensorOptional shares) {
        return torch.embedding_bag(rows, put(places), put(offsets), false, mode, false, shares, true)
                .get0();
    }

    private Tensor put(int[] values) {
        return device.put(Native.indices(values));
    }

    @Override
    public void move(Batch batch, Leaves.Gradients gradients, double rate, double clip) {
        List<Move> moves = summed(batch, gradients);
        double norm = norm(moves);
        try {
            for (Move move : moves) {
                Tensor gradient = norm > clip ? move.gradient.mul(new Scalar(clip / norm)) : move.gradient;
                move.resident.move(move.touched, gradient, rate, steps + 1);
            }
        } catch (RuntimeException | OutOfMemoryError failed) { // no smaller batch makes up for what has moved
            throw new HalfAStepException(NoMemory.causes(failed) ? new BatchTooLargeException(batch, failed) : failed);
        }
        steps++;
    }

    private static double norm(List<Move> moves) {
        if (moves.isEmpty()) {
            return 0;
        }
        Tensor[] squares =
                moves.stream().map(move -> move.gradient.square().sum()).toArray(Tensor[]::new);
        float[] sums = Native.matrix(
                        torch.stack(new TensorVector(squares)).unsqueeze(0).cpu())
                .array();
        double sum = 0;
        List<String> broken = new ArrayList<>();
        for (int k = 0; k < sums.length; k++) {
            sum += sums[k];
            if (!Float.isFinite(sums[k])) {
                broken.add(moves.get(k).name);
            }
        }
        if (!broken.isEmpty()) {
            throw new IllegalStateException("gradients of " + String.join(", ", broken) + " are not finite");
        }
        return Math.sqrt(sum);
    }

    private List<Move> summed(Batch batch, Leaves.Gradients gradients) {
        List<Move> moves = new ArrayList<>();
        gradients
                .parameters()
                .forEach((p, gradient) -> moves.add(new Move(p.name(), resident(p.name()), null, gradient)));
        lookups.forEach((table, some) -> {
            Tensor[] looked = some.stream()
                    .map(gradients.lookups()::get)
                    .filter(Objects::nonNull)
                    .toArray(Tensor[]::new);
            if (looked.length > 0) {
                moves.add(summed(table, batch.touched(table, some), looked));
            }
        });
        return moves;
    }

    private Move summed(Table table, Touched touched, Tensor... looked) {
        Tensor all = looked.length == 1 ? looked[0] : torch.cat(new TensorVector(looked), 0);
        Tensor shares = device.put(Native.floats(touched.shares(), touched.shares().length));
        Tensor sums = bagged(all, touched.places(), touched.from(), SUM, new TensorOptional(shares));
        Tensor rows = put(touched.rows()).to(torch.ScalarType.Long);
        return new Move(table.name(), resident(table.name()), rows, sums);
    }

    @Override
    public Weights gradients(Batch batch, Leaves.Gradients gradients) {
        Weights all = new Weights();
        byName.forEach((name, resident) -> all.put(name, new float[resident.size()]));
        summed(batch, gradients).forEach(move -> all.put(move.name, move.resident.whole(move.touched, move.gradient)));
        return all;
    }

    @Override
    public long steps() {
        return steps;
    }

    @Override
    public Weights weights() {
        return MovingParts.weights(byName);
    }

    @Override
    public NamedArrays state() {
        return MovingParts.state(byName, steps);
    }

    @Override
    public void restore(NamedArrays state) {
        steps = MovingParts.restore(state, byName);
    }

    @Override
    public void close() {
        byName.values().forEach(Resident::close);
    }
}
