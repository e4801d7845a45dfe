package io.because.serving;

import io.because.graph.EmbeddingTable;
import io.because.graph.GraphView;
import io.because.graph.LiveGraph;
import io.because.graph.TopK;
import io.because.linear.ItemFactors;
import io.because.linear.Retriever;
import io.because.model.Contributions;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.Reranker;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/// A retriever in a catalogue too large to score all of it: only the user's vector is worked out in a request, an index
/// of the items' finds the best, and no item but the candidates is scored.
///
/// The vectors in the index are `[h_i, offset_i]`, and the user's `[w, 1]`.
final class Retrieved implements Reranker {
    private static final int TRIED_USERS = 200;

    private final Retriever model;
    private final CompletableFuture<VectorIndex> index;

    /// @param index of the model; until it is there, and where there is none, all items are scored
    Retrieved(Retriever model, CompletableFuture<VectorIndex> index) {
        this.model = model;
        this.index = index;
    }

    /// As broad as the vectors of some users of the graph need it: minutes for millions of items.
    static VectorIndex index(Retriever model, LiveGraph graph, int threads) {
        int users = Math.min(TRIED_USERS, graph.users());
        List<Profile> tried = IntStream.range(0, users)
                .mapToObj(k -> Profile.of(graph, (int) ((long) k * graph.users() / users)))
                .toList();
        int rank = model.items().rank();
        return VectorIndex.of(
                new EmbeddingTable(model.name(), rank + 1, items(model.items())),
                new EmbeddingTable(model.name(), rank + 1, queries(model.embed(tried), rank)),
                threads);
    }

    /// Whether an index of the model's items has anything to find.
    static boolean finds(Retriever model) {
        ItemFactors items = model.items();
        return IntStream.range(0, items.byItem().length).anyMatch(k -> items.byItem()[k] != 0);
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

    /// What the model would recommend, in no order; nothing that it has nothing to say of.
    int[] best(Profile profile, GraphView graph, int limit, Candidates candidates) {
        if (!index.isDone() || index.isCompletedExceptionally()) {
            float[] all = new float[graph.items()];
            model.score(profile, graph, all);
            int[] best = TopK.selectUnordered(all, candidates.eligible(), limit);
            return IntStream.of(best).filter(item -> all[item] != 0).toArray();
        }
        float[] user = model.embed(List.of(profile));
        int[] best = index.join().nearest(queries(user, user.length), limit, candidates::mayHave);
        float[] scores = new float[best.length];
        model.scoreSome(profile, best, scores);
        return IntStream.range(0, best.length)
                .filter(k -> scores[k] != 0)
                .map(k -> best[k])
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
