package io.because.gnn;

import io.because.cypher.Graph;
import io.because.graph.Csr;
import io.because.graph.IdMap;
import io.because.graph.Snapshot;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// GraphSAGE as Graph Data Science trains it, inside the database: a node's vector comes from its own
/// features and those of sampled neighbours, so that it needs no parameters of its own and items that nobody
/// met have one too.
///
/// - `h_k(v) = relu(W_k · mean(h_{k-1} of v and of sampled neighbours))`, the last one of length 1
/// - trained without labels: nodes that meet on random walks shall be near, drawn ones far
/// - features: what a node is, an item's share in each of the most frequent genres, `ln(1 + ties)` brought
/// into `[0, 1]`
/// - score: {@link EmbeddingRanker} over the item vectors
/// - cost: `epochs · iterations` steps, each of a batch per thread, whatever the size of the graph
///
/// Needs the database that the data were read from: the fit projects the stored graph less the likes that
/// the training data lack.
///
/// Hamilton, Ying, Leskovec, "Inductive Representation Learning on Large Graphs", NeurIPS 2017.
record GdsGraphSage(GdsGraphSageParams params, Graph graph, Snapshot snapshot) implements ModelType {
    @Override
    public String name() {
        return GdsGraphSageParams.MODEL;
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        NodeEmbeddings vectors =
                new GdsGraphSageJob(graph, fit.progress(), params).run(snapshot, heldBack(data), fit.seed());
        return new NodeRanker(EmbeddingRanker.of(vectors.items()), vectors);
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return EmbeddingRanker.of(GdsGraphSageParams.MODEL, arrays);
    }

    /// Items that the snapshot's users like and the data do not know of, by user id.
    private Map<String, List<String>> heldBack(TrainingData data) {
        Csr stored = TrainingData.of(snapshot).liked();
        Csr known = data.liked();
        IdMap items = snapshot.catalogue().ids();
        Map<String, List<String>> heldBack = new HashMap<>();
        for (int user = 0; user < stored.rows(); user++) {
            int[] kept = known.row(user).indices();
            Arrays.sort(kept);
            List<String> missing = IntStream.range(stored.from(user), stored.to(user))
                    .map(e -> stored.targets()[e])
                    .filter(item -> Arrays.binarySearch(kept, item) < 0)
                    .mapToObj(items::id)
                    .toList();
            if (!missing.isEmpty()) {
                heldBack.put(snapshot.userIds().id(user), missing);
            }
        }
        return heldBack;
    }
}
