package io.because.deep;

import io.because.graph.GraphView;
import io.because.graph.SparseVector;
import io.because.linear.ItemFactors;
import io.because.linear.Retriever;
import io.because.linear.VectorMath;
import io.because.model.Contributions;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import java.util.List;

/// Two towers that are linear: only the user's is worked out at the time of the request, from the live
/// history, so that users who came later are served alike, but for what the fit found of their own.
///
/// - score: `(own_u + mean_j m_j) · v_i + c_i` over what was liked
/// - what deleting a past action takes is worked out from the sum without it, in O(dimension); the shares
///   of the others grow by it, which with `own_u` is left to the base
/// - shapes: `items[items][dimension]` (`v`), `offsets[items]` (`c`), `messages[items][dimension]` (`m`) or
///   none, `own[users][dimension]` or none
final class TowerRanker implements Retriever {
    private final String name;
    private final NamedArrays arrays;
    private final ItemFactors items;
    private final float[] messages;
    private final float[] own;
    private final int users;
    private final int dimension;

    TowerRanker(String name, NamedArrays arrays) {
        this.name = name;
        this.arrays = arrays;
        dimension = (int) arrays.shape("items")[1];
        items = new ItemFactors(arrays.floats("items"), dimension, arrays.floats("offsets"));
        messages = arrays.floats("messages");
        own = arrays.floats("own");
        users = (int) arrays.shape("own")[0];
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
        return items;
    }

    @Override
    public float[] embed(List<Profile> profiles) {
        float[] vectors = new float[profiles.size() * dimension];
        for (int p = 0; p < profiles.size(); p++) {
            embed(profiles.get(p), vectors, p * dimension);
        }
        return vectors;
    }

    private void embed(Profile profile, float[] into, int at) {
        if (profile.user() < users) {
            System.arraycopy(own, profile.user() * dimension, into, at, dimension);
        }
        SparseVector history = profile.history();
        int liked = liked(history);
        for (int k = 0; k < history.size(); k++) {
            if (counts(history, k)) {
                VectorMath.axpy(1f / liked, messages, history.indices()[k] * dimension, into, at, dimension);
            }
        }
    }

    private int liked(SparseVector history) {
        int liked = 0;
        for (int k = 0; k < history.size(); k++) {
            liked += counts(history, k) ? 1 : 0;
        }
        return liked;
    }

    private boolean counts(SparseVector history, int k) {
        return history.values()[k] > 0 && history.indices()[k] < messages.length / dimension;
    }

    @Override
    public void attribute(Profile profile, GraphView graph, int item, Contributions into) {
        SparseVector history = profile.history();
        int liked = liked(history);
        if (item >= items.items() || liked == 0) {
            return;
        }
        double[] products = new double[history.size()];
        double sum = 0;
        for (int k = 0; k < products.length; k++) {
            if (counts(history, k)) {
                products[k] = VectorMath.dot(
                        messages, history.indices()[k] * dimension, items.byItem(), item * dimension, dimension);
                sum += products[k];
            }
        }
        for (int k = 0; k < products.length; k++) {
            if (counts(history, k)) {
                double without = liked == 1 ? 0 : (sum - products[k]) / (liked - 1);
                into.pastAction(history.indices()[k], sum / liked - without);
            }
        }
    }
}
