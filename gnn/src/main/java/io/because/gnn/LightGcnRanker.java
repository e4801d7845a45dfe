package io.because.gnn;

import io.because.graph.GraphView;
import io.because.graph.SparseVector;
import io.because.linear.ItemFactors;
import io.because.linear.VectorMath;
import io.because.model.Contributions;
import io.because.model.ModelType.Fit;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.List;

/// The fitted {@link LightGcn}. A user's embedding is put together from the profile of the request, exactly as the
/// propagation does it for a user of the fit with the same neighbours:
/// `e_u = own_u + (Σ_i w_i m_i / √d_i + f Σ_v m_v / √d_v) / √d_u`, with `m` the messages of liked items and friends,
/// `d_u` the sum of the weights of this user's edges, and `own_u = α_0 x_u`, zero for users who came later.
///
/// - what deleting a past action or a friend takes is worked out from the sum without it, in O(dimension); it changes
///   `d_u` and so all others' shares, which with `own_u` is left to the base
/// - shapes: `items[items][dimension]` final embeddings; messages `[items][dimension]` and `[users][dimension]`, each
///   divided by `√d`; `own[users][dimension]`
final class LightGcnRanker implements Ranker {
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

    LightGcnRanker(String name, NamedArrays arrays) {
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
    }

    /// @param x trained parameters, `[users + items][dimension]`
    /// @param degrees `[users + items]`
    record Fitted(TrainingData data, float[] x, Propagation propagation, double[] degrees) {}

    static Ranker of(String name, Fitted fitted, LightGcnParams params, Fit fit) {
        int dimension = params.dimension();
        int users = fitted.data().users();
        int items = fitted.data().items();
        float[] e = fitted.propagation().of(fitted.x(), dimension, fit.threads());
        float[] messages = fitted.propagation().messages(fitted.x(), dimension, fit.threads());
        for (int node = 0; node < users + items; node++) {
            float scale = fitted.degrees()[node] > 0 ? (float) (1 / Math.sqrt(fitted.degrees()[node])) : 0;
            for (int d = 0; d < dimension; d++) {
                messages[node * dimension + d] *= scale;
            }
        }
        float[] own = Arrays.copyOf(fitted.x(), users * dimension);
        for (int k = 0; k < own.length; k++) {
            own[k] /= params.layers() + 1;
        }
        boolean social = params.friendWeight() > 0;
        NamedArrays arrays = new NamedArrays()
                .put("items", Arrays.copyOfRange(e, users * dimension, e.length), items, dimension)
                .put("itemMessages", Arrays.copyOfRange(messages, users * dimension, messages.length), items, dimension)
                .put(
                        "userMessages",
                        social ? Arrays.copyOf(messages, users * dimension) : new float[0],
                        social ? users : 0,
                        dimension)
                .put("own", own, users, dimension)
                .put("friendWeight", new float[] {(float) params.friendWeight()});
        return new LightGcnRanker(name, arrays);
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
    public void score(Profile profile, GraphView graph, float[] scores) {
        scoreAll(List.of(profile), graph, new float[][] {scores});
    }

    @Override
    public void scoreAll(List<Profile> profiles, GraphView graph, float[][] scores) {
        int count = profiles.size();
        float[] embeddings = new float[count * dimension];
        for (int p = 0; p < count; p++) {
            Neighbourhood around = new Neighbourhood(profiles.get(p));
            around.embed(embeddings, p * dimension);
        }
        finals.score(embeddings, scores);
    }

    @Override
    public void attribute(Profile profile, GraphView graph, int item, Contributions into) {
        if (item >= items) {
            return;
        }
        Neighbourhood around = new Neighbourhood(profile);
        double whole = dot(around.sum, 0, item);
        SparseVector history = profile.history();
        for (int k = 0; k < history.size(); k++) {
            int past = history.indices()[k];
            float weight = history.values()[k];
            if (weight > 0 && past < items) {
                double part = weight * dot(itemMessages, past, item);
                into.pastAction(past, around.lost(whole, part, weight));
            }
        }
        if (userMessages.length > 0) {
            for (int friend : profile.friends().indices()) {
                double part = friend < users ? friendWeight * dot(userMessages, friend, item) : 0;
                into.friend(friend, around.lost(whole, part, friendWeight));
            }
        }
    }

    private double dot(float[] vectors, int row, int item) {
        return VectorMath.dot(vectors, row * dimension, finals.byItem(), item * dimension, dimension);
    }

    /// The sum of what a user's neighbours send, and of their weights.
    private final class Neighbourhood {
        private final Profile profile;
        private final float[] sum = new float[dimension];
        private double degree;

        Neighbourhood(Profile profile) {
            this.profile = profile;
            SparseVector history = profile.history();
            for (int k = 0; k < history.size(); k++) {
                float weight = history.values()[k];
                int item = history.indices()[k];
                if (weight > 0 && item < items) {
                    VectorMath.axpy(weight, itemMessages, item * dimension, sum, 0, dimension);
                    degree += weight;
                }
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
                VectorMath.axpy((float) (1 / Math.sqrt(degree)), sum, 0, embeddings, at, dimension);
            }
        }

        /// What the score loses without a neighbour.
        ///
        /// @param whole the sum's product with the item
        /// @param part the neighbour's share of it
        double lost(double whole, double part, double weight) {
            double left = degree - weight;
            double without = left > 1e-9 ? (whole - part) / Math.sqrt(left) : 0;
            return whole / Math.sqrt(degree) - without;
        }
    }
}
