package io.because.gnn;

import io.because.cypher.Graph;
import io.because.graph.Csr;
import io.because.graph.EmbeddingTable;
import io.because.graph.Snapshot;
import io.because.model.ModelType;
import io.because.model.Ranker;
import io.because.model.TrainingData;

/// The only way to obtain this module's models; the classes behind it stay package-private.
public final class Graphs {
    private Graphs() {}

    public static ModelType gfCf(GfCfParams params) {
        return new GfCf(params);
    }

    public static ModelType bspm(BspmParams params) {
        return new Bspm(params);
    }

    public static ModelType lightGcn(LightGcnParams params) {
        return new LightGcn(params);
    }

    public static ModelType simpleX(SimpleXParams params) {
        return new SimpleX(params);
    }

    public static ModelType gcn(GcnParams params) {
        return new Gcn(params);
    }

    public static ModelType graphSage(GraphSageParams params) {
        return new GraphSage(params);
    }

    /// FastRP without a server; where a database with GDS is at hand, {@link #embeddings} of its vectors.
    public static ModelType fastRp(FastRpParams params) {
        return new FastRp(params);
    }

    /// GDS's GraphSAGE, fitted inside the database.
    ///
    /// @param graph the database that `snapshot` was read from
    public static ModelType gdsGraphSage(GdsGraphSageParams params, Graph graph, Snapshot snapshot) {
        return new GdsGraphSage(params, graph, snapshot);
    }

    public static ModelType featurePropagation(FeaturePropagationParams params) {
        return new FeaturePropagation(params);
    }

    public static ModelType likeMinded(LikeMindedParams params) {
        return new LikeMinded(params);
    }

    public static ModelType friends(FriendsParams params) {
        return new Friends(params);
    }

    public static ModelType friendsLiked() {
        return new FriendsLiked();
    }

    public static ModelType pageRank(PageRankParams params) {
        return new PageRank(params);
    }

    /// A ranker over given item vectors, named as the table; its arrays are those of {@link #fastRp}.
    public static Ranker embeddings(EmbeddingTable items) {
        return EmbeddingRanker.of(items);
    }

    /// The vectors behind {@link #fastRp}, of items and users.
    public static NodeEmbeddings fastRpEmbeddings(TrainingData data, FastRpParams params, ModelType.Fit fit) {
        return new RandomProjection(params, fit).embed(data);
    }

    /// The `k` nearest rows of each row by cosine, best first, only those above 0.
    public static Csr nearest(EmbeddingTable table, int k, int threads) {
        return Nearest.of(table, k, threads);
    }
}
