package io.because.gnn;

import io.because.graph.GraphView;
import io.because.graph.SparseVector;
import io.because.linear.ItemFactors;
import io.because.linear.ProductRanker;
import io.because.linear.VectorMath;
import io.because.model.Cause;
import io.because.model.Contributions;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Scores items by the product of their embedding and that of a user who is embedded anew for every request. Networks
/// are not linear: what a past action or a friend contributes is worked out by embedding the user without it, and what
/// these contributions do not add up to is the base.
///
/// - shapes: `items[items][dimension]`
/// - cost of an attribution: one embedding for each cause
final class ProfileRanker implements ProductRanker {
    private final String name;
    private final NamedArrays arrays;
    private final ProfileNetwork network;
    private final ItemFactors finals;
    private final int items;
    private final int dimension;

    /// @param arrays what restores the network, and `items`
    ProfileRanker(String name, NamedArrays arrays, ProfileNetwork network) {
        this.name = name;
        this.arrays = arrays;
        this.network = network;
        items = (int) arrays.shape("items")[0];
        dimension = (int) arrays.shape("items")[1];
        finals = new ItemFactors(arrays.floats("items"), dimension, new float[items]);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public NamedArrays arrays() {
        return arrays;
    }

    @Override
    public ItemFactors items() {
        return finals;
    }

    @Override
    public float[] embed(List<Profile> profiles) {
        return network.embed(profiles);
    }

    @Override
    public void attribute(Profile profile, GraphView graph, int item, Contributions into) {
        if (item >= items) {
            return;
        }
        int[] past = known(profile.history(), items);
        int[] friends = known(profile.friends(), network.knownFriends());
        List<Profile> profiles = new ArrayList<>(List.of(profile));
        for (int one : past) {
            profiles.add(profile.without(new Cause.PastActions(one)));
        }
        for (int one : friends) {
            profiles.add(profile.without(new Cause.Friends(one)));
        }
        float[] embedded = network.embed(profiles);
        double whole = dot(embedded, 0, item);
        for (int k = 0; k < past.length; k++) {
            into.pastAction(past[k], whole - dot(embedded, 1 + k, item));
        }
        for (int k = 0; k < friends.length; k++) {
            into.friend(friends[k], whole - dot(embedded, 1 + past.length + k, item));
        }
    }

    private double dot(float[] users, int row, int item) {
        return VectorMath.dot(users, row * dimension, finals.byItem(), item * dimension, dimension);
    }

    /// Neighbours with a positive weight and an index that the fit knew, in their order.
    static int[] known(SparseVector neighbours, int known) {
        return IntStream.range(0, neighbours.size())
                .filter(k -> neighbours.values()[k] > 0 && neighbours.indices()[k] < known)
                .map(k -> neighbours.indices()[k])
                .toArray();
    }
}
