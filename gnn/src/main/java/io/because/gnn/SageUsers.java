package io.because.gnn;

import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.SparseVector;
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
        network = SageNetwork.restored(params, Csr.empty(0, features(params, arrays)), arrays);
        messages = new SageNetwork.Messages(
                arrays.floats("inputMessages"), arrays.floats("itemMessages"), arrays.floats("friendMessages"));
    }

    /// How many features of items the network knows; models of before did not store any.
    static int features(GraphSageParams params, NamedArrays arrays) {
        return arrays.all().containsKey(SageNetwork.FEATURE_EMBEDDINGS)
                ? arrays.floats(SageNetwork.FEATURE_EMBEDDINGS).length / params.dimension()
                : 0;
    }

    /// @param all the network's way over all users and items
    static NamedArrays arrays(SageNetwork network, SageNetwork.Forward all, int users, int items) {
        SageNetwork.Messages messages = network.messages(all);
        NamedArrays arrays = new NamedArrays()
                .put("inputMessages", messages.inputs(), items, width(messages.inputs(), items))
                .put("itemMessages", messages.items(), items, width(messages.items(), items))
                .put("friendMessages", messages.friends(), users, width(messages.friends(), users));
        network.store(arrays);
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
