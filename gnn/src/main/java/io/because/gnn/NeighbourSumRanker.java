package io.because.gnn;

import io.because.graph.GraphView;
import io.because.graph.SparseVector;
import io.because.linear.ItemFactors;
import io.because.linear.ProductRanker;
import io.because.linear.VectorMath;
import io.because.model.Contributions;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import java.util.List;
import java.util.stream.IntStream;

/// The fitted {@link LightGcn} or {@link SimpleX}. A user's embedding is put together from the profile
/// of the request, exactly as the propagation does it for a user of the fit with the same neighbours:
/// `e_u = own_u + (Σ_i w_i m_i + f Σ_v m_v) / d_u^p`, with `m` the messages of liked items and friends,
/// `d_u` the sum of the weights of this user's edges, `p` 1/2 for {@link LightGcn}, and `own_u` zero
/// for users who came later.
///
/// - what deleting a past action or a friend takes is worked out from the sum without it, in O(dimension); it changes
///   `d_u` and so all others' shares, which with `own_u` is left to the base
/// - shapes: `items[items][dimension]` final embeddings; messages `[items][dimension]` and `[users][dimension]`, each
///   divided by `√d` in the case of {@link LightGcn}; `own[users][dimension]`
final class NeighbourSumRanker implements ProductRanker {
    private final String name;
    private final NamedArrays arrays;
    private final int items;
    private final int users;
    private final int dimension;
    private final ItemFactors finals;
    private final float[] itemMessages;
    private final float[] userMessages;
    private final float[] own;
    private final float friendWeight;
    private final Freshness freshness;
    private final double power;

    NeighbourSumRanker(String name, NamedArrays arrays) {
        this.name = name;
        this.arrays = arrays;
        items = (int) arrays.shape("items")[0];
        dimension = (int) arrays.shape("items")[1];
        users = (int) arrays.shape("own")[0];
        finals = new ItemFactors(arrays.floats("items"), dimension, new float[items]);
        itemMessages = arrays.floats("itemMessages");
        userMessages = arrays.floats("userMessages");
        own = arrays.floats("own");
        friendWeight = arrays.floats("friendWeight")[0];
        freshness = Freshness.restore(arrays);
        power = arrays.floats("power")[0];
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
        float[] embeddings = new float[profiles.size() * dimension];
        for (int p = 0; p < profiles.size(); p++) {
            Neighbourhood around = new Neighbourhood(profiles.get(p));
            around.embed(embeddings, p * dimension);
        }
        return embeddings;
    }

    @Override
    public void attribute(Profile profile, GraphView graph, int item, Contributions into) {
        if (item >= items) {
            return;
        }
        Neighbourhood around = new Neighbourhood(profile);
        double whole = dot(around.sum, 0, item);
        for (int k = 0; k < around.liked.length; k++) {
            double part = around.weights[k] * dot(itemMessages, around.liked[k], item);
            into.pastAction(around.liked[k], around.lost(whole, whole - part, around.weights[k]));
        }
        if (userMessages.length > 0) {
            for (int friend : profile.friends().indices()) {
                double part = friend < users ? friendWeight * dot(userMessages, friend, item) : 0;
                into.friend(friend, around.lost(whole, whole - part, friendWeight));
            }
        }
    }

    private double dot(float[] vectors, int row, int item) {
        return VectorMath.dot(vectors, row * dimension, finals.byItem(), item * dimension, dimension);
    }

    /// The sum of what a user's neighbours send, and of their weights.
    private final class Neighbourhood {
        private final Profile profile;
        private final int[] liked; // known items, least recent first
        private final float[] weights;
        private final float[] sum = new float[dimension];
        private double degree;

        Neighbourhood(Profile profile) {
            this.profile = profile;
            SparseVector history = profile.history();
            int[] places = IntStream.range(0, history.size())
                    .filter(k -> history.values()[k] > 0 && history.indices()[k] < items)
                    .toArray();
            liked = new int[places.length];
            weights = new float[places.length];
            for (int k = 0; k < places.length; k++) {
                liked[k] = history.indices()[places[k]];
                weights[k] = history.values()[places[k]]
                        * freshness.of(profile.interactions().lastAt()[places[k]]);
                VectorMath.axpy(weights[k], itemMessages, liked[k] * dimension, sum, 0, dimension);
                degree += weights[k];
            }
            if (userMessages.length > 0) {
                for (int friend : profile.friends().indices()) {
                    if (friend < users) {
                        VectorMath.axpy(friendWeight, userMessages, friend * dimension, sum, 0, dimension);
                    }
                    degree += friendWeight;
                }
            }
        }

        void embed(float[] embeddings, int at) {
            if (profile.user() < users) {
                System.arraycopy(own, profile.user() * dimension, embeddings, at, dimension);
            }
            if (degree > 0) {
                VectorMath.axpy((float) Math.pow(degree, -power), sum, 0, embeddings, at, dimension);
            }
        }

        /// What the score loses without a neighbour.
        ///
        /// @param whole the sum's product with the item
        /// @param rest the same without the neighbour
        /// @param weight by which the degree falls
        double lost(double whole, double rest, double weight) {
            if (degree <= 0) { // all so old that it weighs nothing
                return 0;
            }
            double left = degree - weight;
            double without = left > 1e-9 ? rest * Math.pow(left, -power) : 0;
            return whole * Math.pow(degree, -power) - without;
        }
    }
}
