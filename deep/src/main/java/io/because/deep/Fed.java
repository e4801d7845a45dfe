package io.because.deep;

import io.because.engine.Batch;
import io.because.engine.Expr;
import io.because.engine.Optimiser;
import io.because.engine.Table;
import io.because.engine.Weights;
import io.because.graph.EmbeddingTable;
import io.because.linear.VectorMath;
import io.because.model.ModelType.Fit;
import io.because.model.NamedArrays;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Tables of a network that hold another model's vectors when training begins: `f[users][dimension]` and
/// `g[items][dimension]`.
record Fed(boolean frozen, Embeddings.Vectors vectors) {
    private static final String USERS = "fed users";
    private static final String ITEMS = "fed items";
    private static final String USER = "user";
    private static final String ITEM = "item";
    private static final int PAIRS = 10_000;

    /// Null where nothing feeds.
    static @Nullable Fed by(@Nullable FedParams params, Embeddings embeddings, TrainingData data, Fit fit) {
        return params == null ? null : new Fed(params.frozen(), embeddings.of(params.model(), data, fit));
    }

    /// The tables of a network that was trained with so many users.
    static Fed of(NamedArrays arrays, int users) {
        return ofWidth(arrays, arrays.floats(USERS).length / users);
    }

    /// The tables of a network whose vectors are so long.
    static Fed ofWidth(NamedArrays arrays, int dimension) {
        return new Fed(
                true,
                new Embeddings.Vectors(
                        new EmbeddingTable(USERS, dimension, arrays.floats(USERS)),
                        new EmbeddingTable(ITEMS, dimension, arrays.floats(ITEMS))));
    }

    /// With a last row of zeros for who came later, and products that spread as {@link #scale} says.
    Fed withStrangers(long seed) {
        float factor = (float) Math.sqrt(scale(seed));
        return new Fed(
                frozen, new Embeddings.Vectors(padded(vectors.users(), factor), padded(vectors.items(), factor)));
    }

    private static EmbeddingTable padded(EmbeddingTable table, float factor) {
        float[] values = Arrays.copyOf(table.values(), (table.rows() + 1) * table.dimension());
        for (int k = 0; k < values.length; k++) {
            values[k] *= factor;
        }
        return new EmbeddingTable(table.name(), table.dimension(), values);
    }

    /// Tells a batch whose rows are asked for; the last one for all who have none.
    Batch name(Batch batch, int[] users, int[] items) {
        return batch.indices(USER, known(users, vectors.users())).indices(ITEM, known(items, vectors.items()));
    }

    private static int[] known(int[] who, EmbeddingTable table) {
        return Arrays.stream(who).map(one -> Math.min(one, table.rows() - 1)).toArray();
    }

    int dimension() {
        return vectors.items().dimension();
    }

    Expr user() {
        return users().rows(USER);
    }

    Expr item() {
        return items().rows(ITEM);
    }

    /// The mean of the items that a user liked.
    Expr history() {
        return items().meanOf("history");
    }

    Table users() {
        return table(USERS, vectors.users());
    }

    Table items() {
        return table(ITEMS, vectors.items());
    }

    private Table table(String name, EmbeddingTable from) {
        Table table = new Table(name, from.rows(), dimension(), 0);
        return frozen ? table.with(new Optimiser.Frozen()) : table;
    }

    Weights into(Weights weights) {
        return weights.put(USERS, vectors.users().values().clone())
                .put(ITEMS, vectors.items().values().clone());
    }

    double product(int user, int item) {
        return VectorMath.dot(
                vectors.users().values(),
                user * dimension(),
                vectors.items().values(),
                item * dimension(),
                dimension());
    }

    /// What the products `f_u · g_i` must be multiplied by to spread as widely as logits that a network begins
    /// to learn from: to a deviation of 1, over drawn pairs.
    float scale(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < PAIRS; k++) {
            double product = product(
                    random.nextInt(vectors.users().rows()),
                    random.nextInt(vectors.items().rows()));
            sum += product;
            squares += product * product;
        }
        double variance = squares / PAIRS - sum * sum / PAIRS / PAIRS;
        return (float) (variance > 0 ? 1 / Math.sqrt(variance) : 1);
    }
}
