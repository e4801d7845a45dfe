package io.because.serving;

import io.because.graph.EmbeddingTable;
import io.because.graph.GraphView;
import io.because.graph.LiveGraph;
import io.because.linear.ItemFactors;
import io.because.linear.Retriever;
import io.because.model.Contributions;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.Reranker;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// A retriever in a catalogue too large to score all of it: only the user's vector is worked out in a request, an index
/// of the items' finds the best, and no item but the candidates is scored.
///
/// The vectors in the index are `[h_i, offset_i]`, and the user's `[w, 1]`.
final class Retrieved implements Reranker {
    private static final int TRIED_USERS = 200;

    private final Retriever model;
    private final VectorIndex index;

    /// Builds the index, as broad as the vectors of some users of the graph need it: minutes for millions of items.
    Retrieved(Retriever model, LiveGraph graph, int threads) {
        this.model = model;
        int users = Math.min(TRIED_USERS, graph.users());
        List<Profile> tried = IntStream.range(0, users)
                .mapToObj(k -> Profile.of(graph, (int) ((long) k * graph.users() / users)))
                .toList();
        index = VectorIndex.of(
                table(items(model.items())),
                table(queries(model.embed(tried), model.items().rank())),
                threads);
    }

    /// Whether an index of the model's items has anything to find.
    static boolean finds(Retriever model) {
        ItemFactors items = model.items();
        return IntStream.range(0, items.byItem().length).anyMatch(k -> items.byItem()[k] != 0);
    }

    private EmbeddingTable table(float... values) {
        return new EmbeddingTable(model.name(), model.items().rank() + 1, values);
    }

    private static float[] items(ItemFactors items) {
        int rank = items.rank();
        float[] longer = queries(items.byItem(), rank);
        for (int item = 0; item < items.items(); item++) {
            longer[item * (rank + 1) + rank] = items.offsets()[item];
        }
        return longer;
    }

    /// Each vector with a 1 behind it.
    private static float[] queries(float[] vectors, int rank) {
        float[] longer = new float[vectors.length / rank * (rank + 1)];
        Arrays.fill(longer, 1);
        for (int row = 0; row * rank < vectors.length; row++) {
            System.arraycopy(vectors, row * rank, longer, row * (rank + 1), rank);
        }
        return longer;
    }

    /// What the model would recommend, best first; nothing that it has nothing to say of.
    ///
    /// @param allowed items that may come back
    int[] best(Profile profile, int first, IntPredicate allowed) {
        float[] user = model.embed(List.of(profile));
        int[] found = index.nearest(queries(user, user.length), first, allowed);
        float[] scores = new float[found.length];
        model.scoreSome(profile, found, scores);
        return IntStream.range(0, found.length)
                .filter(k -> scores[k] != 0)
                .map(k -> found[k])
                .toArray();
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public void score(Profile profile, GraphView graph, int[] items, float[] scores) {
        model.scoreSome(profile, items, scores);
    }

    @Override
    public void score(Profile profile, GraphView graph, float[] scores) {
        model.score(profile, graph, scores);
    }

    @Override
    public void attribute(Profile profile, GraphView graph, int item, Contributions into) {
        model.attribute(profile, graph, item, into);
    }

    @Override
    public NamedArrays arrays() {
        return model.arrays();
    }
}
