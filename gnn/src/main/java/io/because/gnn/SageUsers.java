package io.because.gnn;

import io.because.domain.Progress;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.SparseVector;
import io.because.model.ModelType.Fit;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import java.util.Arrays;
import java.util.List;

/// The part of a trained {@link SageNetwork} that embeds users, with the messages of all items and users of the fit.
///
/// - cost of an embedding: O(history · dimension + dimension²)
final class SageUsers implements ProfileNetwork {
    private final SageNetwork network;
    private final SageNetwork.Messages messages;
    private final int items;
    private final int users;
    private final int most;

    /// @param arrays those of {@link #arrays}
    SageUsers(GraphSageParams params, NamedArrays arrays) {
        items = (int) arrays.shape("inputMessages")[0];
        users = (int) arrays.shape("friendMessages")[0];
        most = params.sampling().most();
        network = withoutItems(params);
        network.tensors().stream().filter(SageUsers::isStored).forEach(tensor -> {
            float[] stored = arrays.floats(tensor.name());
            System.arraycopy(stored, 0, tensor.values(), 0, tensor.values().length);
        });
        messages = new SageNetwork.Messages(
                arrays.floats("inputMessages"), arrays.floats("itemMessages"), arrays.floats("friendMessages"));
    }

    private static SageNetwork withoutItems(GraphSageParams params) {
        return new SageNetwork(params, Csr.empty(0, 0), new Fit(0, 1, Progress.SILENT));
    }

    private static boolean isStored(Tensor tensor) {
        return tensor.values().length > 0;
    }

    /// @param all the network's way over all users and items
    static NamedArrays arrays(
            GraphSageParams params, SageNetwork network, SageNetwork.Forward all, int users, int items) {
        SageNetwork.Messages messages = network.messages(all);
        NamedArrays arrays = new NamedArrays()
                .put("inputMessages", messages.inputs(), items, width(messages.inputs(), items))
                .put("itemMessages", messages.items(), items, width(messages.items(), items))
                .put("friendMessages", messages.friends(), users, width(messages.friends(), users));
        List<String> stored = withoutItems(params).tensors().stream()
                .filter(SageUsers::isStored)
                .map(Tensor::name)
                .toList();
        network.tensors().stream()
                .filter(tensor -> stored.contains(tensor.name()))
                .forEach(tensor -> arrays.put(tensor.name(), tensor.values()));
        return arrays;
    }

    private static int width(float[] values, int rows) {
        return rows == 0 ? 0 : values.length / rows;
    }

    @Override
    public int knownFriends() {
        return users;
    }

    @Override
    public float[] embed(List<Profile> profiles) {
        CsrBuilder liked = new CsrBuilder();
        CsrBuilder friends = new CsrBuilder();
        for (int row = 0; row < profiles.size(); row++) {
            add(liked, row, profiles.get(row).history(), items);
            add(friends, row, profiles.get(row).friends(), users);
        }
        return network.users(liked.build(profiles.size(), items), friends.build(profiles.size(), users), messages);
    }

    /// The last known neighbours, up to the limit.
    private void add(CsrBuilder edges, int row, SparseVector neighbours, int known) {
        int[] indices = ProfileRanker.known(neighbours, known);
        Arrays.stream(indices, Math.max(0, indices.length - most), indices.length)
                .forEach(index -> edges.add(row, index, neighbours.get(index)));
    }
}
