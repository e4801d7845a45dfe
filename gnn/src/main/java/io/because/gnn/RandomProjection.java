package io.because.gnn;

import io.because.domain.Progress;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.EmbeddingTable;
import io.because.linear.VectorMath;
import io.because.model.Blocks;
import io.because.model.MemoryNeed;
import io.because.model.ModelType.Fit;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.SplittableRandom;

/// Fast random projection: a sparse random vector for each node, averaged over neighbours step by step.
///
/// - `E₀ = degree^β · S`, `S` very sparse random; `E_k = normalise(D⁻¹ A E_{k-1})`; embedding `Σ_k w_k E_k`
/// - shapes: `A[nodes][nodes]` weighted by preference, nodes = users, items, genres in this order;
/// `E[nodes][dimension]`
/// - cost: O(edges · dimension) per step
/// - differs from the paper, like GDS: each step's vectors are normalised to length 1
///
/// Chen, Sultan, Tian, Chen, Skiena, "Fast and Accurate Network Embeddings via Very Sparse Random Projection", CIKM
/// 2019.
final class RandomProjection {
    private static final int BLOCK = 512;

    /// One of this many entries of the random vectors is positive or negative.
    private static final int SPARSITY = 3;

    /// A step and the next one, their sum, and its two parts.
    private static final int ARRAYS = 4;

    private final FastRpParams params;
    private final Fit fit;

    RandomProjection(FastRpParams params, Fit fit) {
        this.params = params;
        this.fit = fit;
    }

    NodeEmbeddings embed(TrainingData data) {
        Csr graph = graph(data);
        int dimension = params.dimension();
        MemoryNeed.check("fastrp", (double) ARRAYS * Float.BYTES * graph.rows() * dimension);
        float[] step = start(graph);
        float[] sum = new float[step.length];
        try (Progress.Step bar =
                fit.progress().begin("random projection", params.weights().size())) {
            for (double weight : params.weights()) {
                step = averaged(graph, step);
                VectorMath.axpy((float) weight, step, 0, sum, 0, sum.length);
                bar.advance(1);
            }
        }
        int users = data.users() * dimension;
        return new NodeEmbeddings(
                new EmbeddingTable("fastrp", dimension, Arrays.copyOf(sum, users)),
                new EmbeddingTable(
                        "fastrp", dimension, Arrays.copyOfRange(sum, users, users + data.items() * dimension)));
    }

    /// Every edge in both directions.
    private Csr graph(TrainingData data) {
        CsrBuilder edges = new CsrBuilder();
        Csr liked = data.liked();
        int items = data.users();
        int genres = items + data.items();
        addBoth(edges, liked, 0, items);
        if (params.friends()) {
            for (int user = 0; user < data.users(); user++) {
                for (int e = data.friends().from(user); e < data.friends().to(user); e++) {
                    edges.add(user, data.friends().targets()[e], 1);
                }
            }
        }
        if (params.genres()) {
            addBoth(edges, data.genres(), items, genres);
        }
        int nodes = genres + (params.genres() ? data.genres().columns() : 0);
        return edges.build(nodes, nodes);
    }

    private static void addBoth(CsrBuilder edges, Csr links, int rowsAt, int columnsAt) {
        for (int row = 0; row < links.rows(); row++) {
            for (int e = links.from(row); e < links.to(row); e++) {
                int column = links.targets()[e];
                edges.add(rowsAt + row, columnsAt + column, links.weights()[e]);
                edges.add(columnsAt + column, rowsAt + row, links.weights()[e]);
            }
        }
    }

    private float[] start(Csr graph) {
        int dimension = params.dimension();
        float[] start = new float[Math.multiplyExact(graph.rows(), dimension)];
        SplittableRandom random = new SplittableRandom(fit.seed());
        float size = (float) Math.sqrt((double) SPARSITY / dimension);
        for (int node = 0; node < graph.rows(); node++) {
            float scale = (float) (size * Math.pow(Math.max(1, graph.degree(node)), params.degreePower()));
            for (int d = 0; d < dimension; d++) {
                int draw = random.nextInt(2 * SPARSITY);
                start[node * dimension + d] = draw == 0 ? scale : draw == 1 ? -scale : 0;
            }
        }
        return start;
    }

    private float[] averaged(Csr graph, float[] vectors) {
        int dimension = params.dimension();
        float[] next = new float[vectors.length];
        Blocks.run(graph.rows(), BLOCK, fit.threads(), (from, to) -> {
            for (int node = from; node < to; node++) {
                for (int e = graph.from(node); e < graph.to(node); e++) {
                    VectorMath.axpy(
                            graph.weights()[e],
                            vectors,
                            graph.targets()[e] * dimension,
                            next,
                            node * dimension,
                            dimension);
                }
                EmbeddingRanker.normalise(next, node * dimension, dimension);
            }
        });
        return next;
    }
}
