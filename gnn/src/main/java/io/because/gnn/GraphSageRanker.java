package io.because.gnn;

import io.because.domain.Progress;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.GraphView;
import io.because.graph.SparseVector;
import io.because.linear.ItemFactors;
import io.because.linear.VectorMath;
import io.because.model.Cause;
import io.because.model.Contributions;
import io.because.model.ModelType.Fit;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.Ranker;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The fitted {@link GraphSage}: items are embedded, users are embedded from the profile of the request by the trained
/// network, so that any user can be, and every past action or friend can be taken away.
///
/// - arrays: the tensors of the network that embed users, messages and final embeddings of items, messages of users
/// - cost of a score: O(history · dimension + dimension²); of an attribution, that times the number of causes
final class GraphSageRanker implements Ranker {
    private final GraphSage type;
    private final NamedArrays arrays;
    private final SageNetwork network;
    private final SageNetwork.Messages messages;
    private final ItemFactors finals;
    private final int items;
    private final int users;

    GraphSageRanker(GraphSage type, NamedArrays arrays) {
        this.type = type;
        this.arrays = arrays;
        items = (int) arrays.shape("items")[0];
        int dimension = (int) arrays.shape("items")[1];
        users = (int) arrays.shape("friendMessages")[0];
        network = new SageNetwork(type.params(), Csr.empty(0, 0), new Fit(0, 1, Progress.SILENT));
        network.tensors().stream().filter(tensor -> tensor.values().length > 0).forEach(tensor -> {
            float[] stored = arrays.floats(tensor.name());
            System.arraycopy(stored, 0, tensor.values(), 0, stored.length);
        });
        messages = new SageNetwork.Messages(
                arrays.floats("inputMessages"), arrays.floats("itemMessages"), arrays.floats("friendMessages"));
        finals = new ItemFactors(arrays.floats("items"), dimension, new float[items]);
    }

    /// @param all neighbourhoods of all users and items
    static Ranker of(GraphSage type, SageNetwork network, Neighbourhoods all) {
        int dimension = type.params().dimension();
        SageNetwork.Forward forward = network.forward(all);
        float[] e = forward.embeddings();
        int items = all.embedded().length;
        float[] finals = Arrays.copyOfRange(e, e.length - items * dimension, e.length);
        if (type.params().training().loss() instanceof Loss.Softmax) {
            for (int item = 0; item < items; item++) {
                EmbeddingRanker.normalise(finals, item * dimension, dimension);
            }
        }
        SageNetwork.Messages messages = network.messages(forward);
        NamedArrays arrays = new NamedArrays()
                .put("items", finals, items, dimension)
                .put("inputMessages", messages.inputs(), items, width(messages.inputs(), items))
                .put("itemMessages", messages.items(), items, width(messages.items(), items))
                .put(
                        "friendMessages",
                        messages.friends(),
                        all.embeddedUsers(),
                        width(messages.friends(), all.embeddedUsers()));
        SageNetwork alone = new SageNetwork(type.params(), Csr.empty(0, 0), new Fit(0, 1, Progress.SILENT));
        List<String> kept = alone.tensors().stream()
                .filter(tensor -> tensor.values().length > 0)
                .map(Tensor::name)
                .toList();
        network.tensors().stream()
                .filter(tensor -> kept.contains(tensor.name()))
                .forEach(tensor -> arrays.put(tensor.name(), tensor.values()));
        return new GraphSageRanker(type, arrays);
    }

    private static int width(float[] values, int rows) {
        return rows == 0 ? 0 : values.length / rows;
    }

    @Override
    public String name() {
        return type.name();
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
        finals.score(embedded(profiles), scores);
    }

    /// `[profiles][dimension]`.
    private float[] embedded(List<Profile> profiles) {
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
        int[] places = places(neighbours, known);
        for (int place : places) {
            edges.add(row, neighbours.indices()[place], neighbours.values()[place]);
        }
    }

    private int[] places(SparseVector neighbours, int known) {
        int[] places = IntStream.range(0, neighbours.size())
                .filter(k -> neighbours.values()[k] > 0 && neighbours.indices()[k] < known)
                .toArray();
        int most = type.params().sampling().most();
        return places.length <= most ? places : Arrays.copyOfRange(places, places.length - most, places.length);
    }

    @Override
    public void attribute(Profile profile, GraphView graph, int item, Contributions into) {
        if (item >= items) {
            return;
        }
        int[] past = picked(profile.history(), items);
        int[] friends = picked(profile.friends(), users);
        List<Profile> less = Stream.concat(
                        Stream.of(profile),
                        Stream.concat(
                                Arrays.stream(past).mapToObj(one -> profile.without(new Cause.PastActions(one))),
                                Arrays.stream(friends).mapToObj(one -> profile.without(new Cause.Friends(one)))))
                .toList();
        float[] embedded = embedded(less);
        double whole = dot(embedded, 0, item);
        for (int k = 0; k < past.length; k++) {
            into.pastAction(past[k], whole - dot(embedded, 1 + k, item));
        }
        for (int k = 0; k < friends.length; k++) {
            into.friend(friends[k], whole - dot(embedded, 1 + past.length + k, item));
        }
    }

    private int[] picked(SparseVector neighbours, int known) {
        return Arrays.stream(places(neighbours, known))
                .map(place -> neighbours.indices()[place])
                .toArray();
    }

    private double dot(float[] users, int row, int item) {
        int dimension = type.params().dimension();
        return VectorMath.dot(users, row * dimension, finals.byItem(), item * dimension, dimension);
    }
}
