package io.because.engine.torch;

import io.because.engine.Batch;
import io.because.engine.Expr;
import io.because.engine.MovingWeights;
import io.because.engine.NativeMatrix;
import io.because.engine.Network;
import io.because.engine.Parameter;
import io.because.engine.Room;
import io.because.engine.Weights;
import io.because.model.NamedArrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.bytedeco.pytorch.Tensor;

/// In main memory, changed in plain Java: on a CPU the faster way, since a step touches memory once.
final class HostWeights implements HeldWeights {
    private final Network network;
    private final MovingWeights moving;
    private final Map<Expr.Lookup, Room> rooms = new HashMap<>();

    /// @param moving closed with this
    HostWeights(Network network, MovingWeights moving) {
        this.network = network;
        this.moving = moving;
    }

    @Override
    public void prepare(Batch batch) {
        moving.prepare(batch);
    }

    @Override
    public boolean moves(String name) {
        return moving.moves(name);
    }

    @Override
    public Leaves leaves(Batch batch, Predicate<String> differentiated) {
        Map<Parameter, Tensor> parameters = new LinkedHashMap<>();
        network.parameters().forEach(p -> parameters.put(p, Native.tensor(moving.of(p))));
        Map<Expr.Lookup, NativeMatrix> looked = new LinkedHashMap<>();
        network.lookups().forEach(lookup -> looked.put(lookup, room(lookup, batch.rows(lookup))));
        moving.look(batch, looked);
        Map<Expr.Lookup, Tensor> lookups = new LinkedHashMap<>();
        looked.forEach((lookup, matrix) -> lookups.put(lookup, Native.tensor(matrix)));
        return new Leaves(parameters, lookups, differentiated);
    }

    private NativeMatrix room(Expr.Lookup lookup, int rows) {
        long bytes = (long) rows * lookup.columns() * Float.BYTES;
        Room room = rooms.computeIfAbsent(lookup, _ -> new Room());
        return new NativeMatrix(room.of(bytes), rows, lookup.columns(), lookup.columns());
    }

    @Override
    public void move(Batch batch, Leaves.Gradients gradients, double rate, double clip) {
        moving.move(batch, near(gradients), rate, clip);
    }

    @Override
    public Weights gradients(Batch batch, Leaves.Gradients gradients) {
        return moving.gradients(batch, near(gradients));
    }

    private static MovingWeights.Gradients near(Leaves.Gradients gradients) {
        return new MovingWeights.Gradients(matrices(gradients.parameters()), matrices(gradients.lookups()));
    }

    private static <K> Map<K, NativeMatrix> matrices(Map<K, Tensor> tensors) {
        Map<K, NativeMatrix> matrices = new LinkedHashMap<>();
        tensors.forEach((key, tensor) -> matrices.put(key, Native.matrix(tensor)));
        return matrices;
    }

    @Override
    public long steps() {
        return moving.steps();
    }

    @Override
    public Weights weights() {
        return moving.weights();
    }

    @Override
    public NamedArrays state() {
        return moving.state();
    }

    @Override
    public void restore(NamedArrays state) {
        moving.restore(state);
    }

    @Override
    public void close() {
        moving.close();
    }
}
