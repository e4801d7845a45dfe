package io.because.gnn;

import io.because.graph.SparseVector;
import io.because.linear.VectorMath;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.TrainingData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Embeds users as a trained {@link Gcn} does those of the fit: from what their neighbours send, layer by layer. Who
/// came later has no vector of their own to begin with.
///
/// - shapes: `itemMessages[layers][items][dimension]`, `userMessages[layers][users][dimension]`, each divided by the
///   root of the sender's degree; `own[users][dimension]`
final class GcnUsers implements ProfileNetwork {
    private final GcnParams params;
    private final GcnLayers layers;
    private final Freshness freshness;
    private final float[] own;
    private final float[] itemMessages;
    private final float[] userMessages;
    private final int items;
    private final int users;

    GcnUsers(GcnParams params, NamedArrays arrays) {
        this.params = params;
        layers = new GcnLayers(params, new SplittableRandom(0), 1);
        layers.tensors()
                .forEach(tensor ->
                        System.arraycopy(arrays.floats(tensor.name()), 0, tensor.values(), 0, tensor.values().length));
        freshness = Freshness.restore(arrays);
        own = arrays.floats("own");
        itemMessages = arrays.floats("itemMessages");
        userMessages = arrays.floats("userMessages");
        users = (int) arrays.shape("own")[0];
        items = (int) arrays.shape("itemMessages")[1];
    }

    static NamedArrays arrays(GcnParams params, TrainingData data, GraphOfLinks graph, Gcn.Network network) {
        int dimension = params.dimension();
        int users = data.users();
        int items = data.items();
        int layers = params.layers();
        List<float[]> outputs = network.forward();
        float[] ofItems = new float[layers * items * dimension];
        float[] ofUsers = new float[layers * users * dimension];
        for (int k = 0; k < layers; k++) {
            float[] sent = scaled(outputs.get(k), graph.degrees(), dimension);
            System.arraycopy(sent, 0, ofUsers, k * users * dimension, users * dimension);
            System.arraycopy(sent, users * dimension, ofItems, k * items * dimension, items * dimension);
        }
        boolean social = params.edges().friends() > 0;
        float[] e = Gcn.beside(outputs, dimension);
        int width = dimension * (layers + 1);
        float[] finals = Arrays.copyOfRange(e, users * width, e.length);
        float[] own = Arrays.copyOf(outputs.getFirst(), users * dimension);
        GraphOfLinks.clearUnmet(data.liked(), own);
        GraphOfLinks.clearUnmet(data.liked().transpose(), finals);
        NamedArrays arrays = new NamedArrays()
                .put("items", finals, items, width)
                .put("own", own, users, dimension)
                .put("itemMessages", ofItems, layers, items, dimension)
                .put("userMessages", social ? ofUsers : new float[0], layers, social ? users : 0, dimension);
        network.layers().tensors().forEach(tensor -> arrays.put(tensor.name(), tensor.values()));
        return graph.freshness().putInto(arrays);
    }

    private static float[] scaled(float[] e, double[] degrees, int dimension) {
        float[] scaled = new float[e.length];
        for (int node = 0; node < degrees.length; node++) {
            if (degrees[node] > 0) {
                float scale = (float) (1 / Math.sqrt(degrees[node]));
                VectorMath.axpy(scale, e, node * dimension, scaled, node * dimension, dimension);
            }
        }
        return scaled;
    }

    @Override
    public int knownFriends() {
        return userMessages.length > 0 ? users : 0;
    }

    @Override
    public float[] embed(List<Profile> profiles) {
        int dimension = params.dimension();
        float[] e = new float[profiles.size() * dimension];
        for (int p = 0; p < profiles.size(); p++) {
            int user = profiles.get(p).user();
            if (user < users) {
                System.arraycopy(own, user * dimension, e, p * dimension, dimension);
            }
        }
        List<float[]> outputs = new ArrayList<>(List.of(e));
        for (int k = 0; k < params.layers(); k++) {
            float[] sent = new float[e.length];
            for (int p = 0; p < profiles.size(); p++) {
                send(profiles.get(p), k, sent, p * dimension);
            }
            outputs.add(layers.next(k, sent, outputs.get(k)));
        }
        return Gcn.beside(outputs, dimension);
    }

    private void send(Profile profile, int layer, float[] sent, int at) {
        int dimension = params.dimension();
        SparseVector history = profile.history();
        int[] places = IntStream.range(0, history.size())
                .filter(k -> history.values()[k] > 0 && history.indices()[k] < items)
                .toArray();
        double degree = 0;
        for (int k = 0; k < places.length; k++) {
            float weight = history.values()[places[k]]
                    * freshness.of(profile.interactions().lastAt()[places[k]]);
            int from = (layer * items + history.indices()[places[k]]) * dimension;
            VectorMath.axpy(weight, itemMessages, from, sent, at, dimension);
            degree += weight;
        }
        float tie = (float) params.edges().friends();
        for (int friend : ProfileRanker.known(profile.friends(), knownFriends())) {
            VectorMath.axpy(tie, userMessages, (layer * users + friend) * dimension, sent, at, dimension);
            degree += tie;
        }
        if (degree > 0) {
            float scale = (float) (1 / Math.sqrt(degree));
            for (int d = at; d < at + dimension; d++) {
                sent[d] *= scale;
            }
        }
    }
}
