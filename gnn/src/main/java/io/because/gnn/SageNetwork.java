package io.because.gnn;

import io.because.domain.Progress;
import io.because.domain.Require;
import io.because.gnn.GraphSageParams.Aggregation;
import io.because.graph.Csr;
import io.because.linear.VectorMath;
import io.because.model.ModelType.Fit;
import io.because.model.NamedArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Two layers of sampling and aggregating over users and items, with weights of their own for each kind of node.
///
/// - an item's input is its own embedding plus its features, `x_i = own_i + f_i F`; of a hidden one only the attributes
/// - first layer: `h_i = elu(x_i W + b)`, `h_u = elu(AGG(x_i) W + b)` over the user's items
/// - second layer: `e_u = h_u W + b + AGG(h_i) W + b + AGG(h_v) W + b` over items and friends,
///   `e_i = h_i W + b + AGG(h_u) W + b` over the item's users; every `W`, `b`, `AGG` another one
/// - shapes: `own[items][dimension]`, `F[features][dimension]`, every `W[dimension][dimension]`
final class SageNetwork {
    static final String FEATURE_EMBEDDINGS = "feature embeddings";

    private static final double INITIAL_DEVIATION = 0.1;

    private final int dimension;
    private final int threads;
    private final Csr features;
    private final Tensor own;
    private final Tensor ofFeatures;
    private final Dense itemFirst;
    private final Dense userFirst;
    private final Dense itemSelf;
    private final Dense userSelf;
    private final Dense itemUsers;
    private final Dense userItems;
    private final Dense userFriends;
    private final Aggregator inputs;
    private final Aggregator items;
    private final Aggregator users;
    private final Aggregator friends;

    /// @param features items x features
    SageNetwork(GraphSageParams params, Csr features, Fit fit) {
        dimension = params.dimension();
        threads = fit.threads();
        this.features = features;
        SplittableRandom random = new SplittableRandom(fit.seed());
        own = Tensor.random("item embeddings", features.rows() * dimension, INITIAL_DEVIATION, random);
        ofFeatures = Tensor.random(FEATURE_EMBEDDINGS, features.columns() * dimension, INITIAL_DEVIATION, random);
        itemFirst = dense("first item", random);
        userFirst = dense("first user", random);
        itemSelf = dense("item", random);
        userSelf = dense("user", random);
        itemUsers = dense("users of item", random);
        userItems = dense("items of user", random);
        userFriends = dense("friends of user", random);
        inputs = aggregator("inputs", params.aggregation(), random);
        items = aggregator("items", params.aggregation(), random);
        users = aggregator("users", params.aggregation(), random);
        friends = aggregator("friends", params.aggregation(), random);
    }

    /// A trained network over other items, of which it knows only the attributes.
    ///
    /// @param features items x features
    /// @param arrays with those of {@link #store}
    static SageNetwork restored(GraphSageParams params, Csr features, NamedArrays arrays) {
        SageNetwork network = new SageNetwork(params, features, new Fit(0, 1, Progress.SILENT));
        for (Tensor tensor : network.trained()) {
            float[] stored = arrays.floats(tensor.name());
            Require.sameLength(tensor.name(), stored.length, "its place in the network", tensor.values().length);
            System.arraycopy(stored, 0, tensor.values(), 0, stored.length);
        }
        return network;
    }

    /// All that was trained but the items' own embeddings.
    void store(NamedArrays arrays) {
        trained().forEach(tensor -> arrays.put(tensor.name(), tensor.values()));
    }

    private List<Tensor> trained() {
        return tensors().stream()
                .filter(tensor -> !tensor.name().equals(own.name()) && tensor.values().length > 0)
                .toList();
    }

    private Dense dense(String name, SplittableRandom random) {
        return new Dense(name, dimension, dimension, random, threads);
    }

    private Aggregator aggregator(String name, Aggregation kind, SplittableRandom random) {
        return switch (kind) {
            case MEAN -> new MeanAggregator(dimension, threads);
            case POOL -> new PoolAggregator(name, dimension, random, threads);
            case LSTM -> new LstmAggregator(name, dimension, random, threads);
        };
    }

    List<Tensor> tensors() {
        List<Tensor> all = new ArrayList<>(List.of(own, ofFeatures));
        for (Dense dense : List.of(itemFirst, userFirst, itemSelf, userSelf, itemUsers, userItems, userFriends)) {
            all.addAll(dense.tensors());
        }
        for (Aggregator aggregator : List.of(inputs, items, users, friends)) {
            all.addAll(aggregator.tensors());
        }
        return all;
    }

    Forward forward(Neighbourhoods around) {
        return new Forward(around);
    }

    /// What is known of items and users once everything is trained, so that a user can be embedded from a history.
    ///
    /// @param inputs messages of the items' inputs
    /// @param items messages of the items' first layer
    /// @param friends messages of the users' first layer
    record Messages(float[] inputs, float[] items, float[] friends) {}

    Messages messages(Forward all) {
        return new Messages(inputs.messages(all.x), items.messages(all.hItem), friends.messages(all.hUser));
    }

    /// Embeds users whom the fit need not have seen.
    ///
    /// @param liked users x items
    /// @param theirFriends users x users of the fit
    /// @return `[users][dimension]`
    float[] users(Csr liked, Csr theirFriends, Messages from) {
        float[] first = Elu.of(userFirst.of(inputs.aggregate(liked, from.inputs).result()));
        float[] e = userSelf.of(first);
        add(userItems.of(items.aggregate(liked, from.items).result()), e);
        add(userFriends.of(friends.aggregate(theirFriends, from.friends).result()), e);
        return e;
    }

    private static void add(float[] more, float[] sum) {
        VectorMath.axpy(1, more, 0, sum, 0, sum.length);
    }

    /// One way through the network; kept for the way back.
    final class Forward {
        private final Neighbourhoods around;
        private final float[] x;
        private final float[] hItem;
        private final float[] inputMessages;
        private final Aggregator.Pass ofInputs;
        private final float[] hUser;
        private final float[] itemMessages;
        private final Aggregator.Pass ofItems;
        private final float[] userMessages;
        private final Aggregator.Pass ofUsers;
        private final float[] friendMessages;
        private final Aggregator.Pass ofFriends;
        private final Csr embeddedUsers;

        private Forward(Neighbourhoods around) {
            this.around = around;
            x = inputs();
            hItem = Elu.of(itemFirst.of(x));
            inputMessages = inputs.messages(x);
            ofInputs = inputs.aggregate(around.itemsOfUsers(), inputMessages);
            hUser = Elu.of(userFirst.of(ofInputs.result()));
            itemMessages = items.messages(hItem);
            embeddedUsers = firstRows(around.itemsOfUsers(), around.embeddedUsers());
            ofItems = items.aggregate(embeddedUsers, itemMessages);
            userMessages = users.messages(hUser);
            ofUsers = users.aggregate(around.usersOfItems(), userMessages);
            friendMessages = friends.messages(hUser);
            ofFriends = friends.aggregate(around.friendsOfUsers(), friendMessages);
        }

        private static Csr firstRows(Csr rows, int count) {
            int edges = rows.offsets()[count];
            return new Csr(
                    rows.columns(),
                    Arrays.copyOf(rows.offsets(), count + 1),
                    Arrays.copyOf(rows.targets(), edges),
                    Arrays.copyOf(rows.weights(), edges));
        }

        private float[] inputs() {
            int[] leaves = around.leaves();
            float[] inputs = new float[leaves.length * dimension];
            for (int k = 0; k < leaves.length; k++) {
                if (!around.hidden().get(k)) {
                    System.arraycopy(own.values(), leaves[k] * dimension, inputs, k * dimension, dimension);
                }
                for (int e = features.from(leaves[k]); e < known(k); e++) {
                    int at = features.targets()[e] * dimension;
                    VectorMath.axpy(features.weights()[e], ofFeatures.values(), at, inputs, k * dimension, dimension);
                }
            }
            return inputs;
        }

        /// Where the features of a leaf that it may know end: how many like a hidden one, the last, is not told.
        private int known(int leaf) {
            int end = features.to(around.leaves()[leaf]);
            boolean untold = around.hidden().get(leaf)
                    && end > features.from(around.leaves()[leaf])
                    && features.targets()[end - 1] == features.columns() - 1;
            return untold ? end - 1 : end;
        }

        /// `[embedded users][dimension]`, behind them `[embedded items][dimension]`.
        float[] embeddings() {
            float[] e = Arrays.copyOf(userPart(), (around.embeddedUsers() + around.embedded().length) * dimension);
            float[] itemPart = itemEmbeddings();
            System.arraycopy(itemPart, 0, e, around.embeddedUsers() * dimension, itemPart.length);
            return e;
        }

        /// `[embedded items][dimension]`.
        float[] itemEmbeddings() {
            float[] e = itemSelf.of(gathered());
            add(itemUsers.of(ofUsers.result()), e);
            return e;
        }

        private float[] userPart() {
            float[] e = userSelf.of(ownUsers());
            add(userItems.of(ofItems.result()), e);
            add(userFriends.of(ofFriends.result()), e);
            return e;
        }

        private float[] ownUsers() {
            return Arrays.copyOf(hUser, around.embeddedUsers() * dimension);
        }

        private float[] gathered() {
            int[] embedded = around.embedded();
            float[] rows = new float[embedded.length * dimension];
            for (int k = 0; k < embedded.length; k++) {
                System.arraycopy(hItem, embedded[k] * dimension, rows, k * dimension, dimension);
            }
            return rows;
        }

        /// Overwrites the gradients of all tensors.
        ///
        /// @param gradient with respect to {@link #embeddings}
        void back(float[] gradient) {
            tensors().forEach(tensor -> Arrays.fill(tensor.gradient(), 0));
            int split = around.embeddedUsers() * dimension;
            float[] ofE = Arrays.copyOf(gradient, split);
            float[] ofItemE = Arrays.copyOfRange(gradient, split, gradient.length);
            float[] ofHUser = new float[hUser.length];
            float[] ofSelf = userSelf.back(ownUsers(), ofE);
            VectorMath.axpy(1, ofSelf, 0, ofHUser, 0, split);
            add(through(friends, hUser, friendMessages, ofFriends, userFriends, ofE), ofHUser);
            add(through(users, hUser, userMessages, ofUsers, itemUsers, ofItemE), ofHUser);
            float[] ofHItem = through(items, hItem, itemMessages, ofItems, userItems, ofE);
            scatter(itemSelf.back(gathered(), ofItemE), ofHItem);
            float[] ofX = itemFirst.back(x, Elu.back(hItem, ofHItem));
            float[] ofMean = userFirst.back(ofInputs.result(), Elu.back(hUser, ofHUser));
            add(inputs.messagesBack(x, inputMessages, ofInputs.back(ofMean)), ofX);
            inputsBack(ofX);
        }

        /// From what a dense layer made of aggregated messages back to what the messages were made of.
        private float[] through(
                Aggregator aggregator, float[] h, float[] messages, Aggregator.Pass pass, Dense dense, float[] ofE) {
            return aggregator.messagesBack(h, messages, pass.back(dense.back(pass.result(), ofE)));
        }

        private void scatter(float[] rows, float[] into) {
            int[] embedded = around.embedded();
            for (int k = 0; k < embedded.length; k++) {
                VectorMath.axpy(1, rows, k * dimension, into, embedded[k] * dimension, dimension);
            }
        }

        private void inputsBack(float[] ofX) {
            int[] leaves = around.leaves();
            for (int k = 0; k < leaves.length; k++) {
                if (!around.hidden().get(k)) {
                    VectorMath.axpy(1, ofX, k * dimension, own.gradient(), leaves[k] * dimension, dimension);
                }
                for (int e = features.from(leaves[k]); e < known(k); e++) {
                    int at = features.targets()[e] * dimension;
                    VectorMath.axpy(features.weights()[e], ofX, k * dimension, ofFeatures.gradient(), at, dimension);
                }
            }
        }
    }
}
