package io.because.serving;

import io.because.domain.Require;
import io.because.graph.EmbeddingTable;
import io.github.jbellis.jvector.graph.GraphIndexBuilder;
import io.github.jbellis.jvector.graph.GraphSearcher;
import io.github.jbellis.jvector.graph.ListRandomAccessVectorValues;
import io.github.jbellis.jvector.graph.OnHeapGraphIndex;
import io.github.jbellis.jvector.graph.RandomAccessVectorValues;
import io.github.jbellis.jvector.graph.similarity.BuildScoreProvider;
import io.github.jbellis.jvector.graph.similarity.SearchScoreProvider;
import io.github.jbellis.jvector.vector.VectorSimilarityFunction;
import io.github.jbellis.jvector.vector.VectorizationProvider;
import io.github.jbellis.jvector.vector.types.VectorFloat;
import io.github.jbellis.jvector.vector.types.VectorTypeSupport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntPredicate;

/// Finds the items with the largest inner products with a query without looking at all of them: a search in a graph of
/// near neighbours, of which nearly all of the best come back (not always all), with their exact order.
///
/// Items get one more coordinate, `√(M² - |x|²)`, with `M` the length of the longest; then all have the
/// same length and the largest inner product is the nearest neighbour (Bachrach et al., "Speeding Up the
/// Xbox Recommender System Using a Euclidean Transformation for Inner-Product Spaces", RecSys 2014). The
/// graph is JVector's, after Malkov and Yashunin's HNSW and DiskANN. Immutable; safe to share.
public final class VectorIndex {
    private static final VectorTypeSupport VECTORS =
            VectorizationProvider.getInstance().getVectorTypeSupport();
    private static final VectorSimilarityFunction SIMILARITY = VectorSimilarityFunction.DOT_PRODUCT;
    private static final float OVERFLOW = 1.2f;
    private static final float DIVERSITY = 1.2f;

    private final int dimension;
    private final int searchBreadth;
    private final RandomAccessVectorValues vectors;
    private final OnHeapGraphIndex graph;

    private VectorIndex(int dimension, int searchBreadth, RandomAccessVectorValues vectors, OnHeapGraphIndex graph) {
        this.dimension = dimension;
        this.searchBreadth = searchBreadth;
        this.vectors = vectors;
        this.graph = graph;
    }

    /// O(items · log items), minutes for millions.
    ///
    /// @param items at least one vector that is not 0
    public static VectorIndex of(EmbeddingTable items, int threads) {
        return of(items, VectorIndexParams.DEFAULT, threads);
    }

    static VectorIndex of(EmbeddingTable items, VectorIndexParams params, int threads) {
        Require.positive("threads", threads);
        RandomAccessVectorValues vectors = new ListRandomAccessVectorValues(lengthened(items), items.dimension() + 1);
        try (ForkJoinPool pool = new ForkJoinPool(threads);
                GraphIndexBuilder builder = new GraphIndexBuilder(
                        BuildScoreProvider.randomAccessScoreProvider(vectors, SIMILARITY),
                        items.dimension() + 1,
                        params.degree(),
                        params.buildBreadth(),
                        OVERFLOW,
                        DIVERSITY,
                        pool,
                        pool)) {
            return new VectorIndex(items.dimension(), params.searchBreadth(), vectors, builder.build(vectors));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Vectors of length 1.
    private static List<VectorFloat<?>> lengthened(EmbeddingTable items) {
        double[] squares = new double[items.rows()];
        for (int item = 0; item < squares.length; item++) {
            for (int d = 0; d < items.dimension(); d++) {
                double value = items.values()[items.at(item) + d];
                squares[item] += value * value;
            }
        }
        double longest = Arrays.stream(squares).max().orElse(0);
        Require.that(longest > 0 && Double.isFinite(longest), "an index needs vectors that are finite and not all 0");
        List<VectorFloat<?>> lengthened = new ArrayList<>();
        for (int item = 0; item < squares.length; item++) {
            float[] vector = new float[items.dimension() + 1];
            for (int d = 0; d < items.dimension(); d++) {
                vector[d] = (float) (items.values()[items.at(item) + d] / Math.sqrt(longest));
            }
            vector[items.dimension()] = (float) Math.sqrt(Math.max(0, 1 - squares[item] / longest));
            lengthened.add(VECTORS.createFloatVector(vector));
        }
        return lengthened;
    }

    /// The `k` best items, best first; fewer when fewer are allowed.
    ///
    /// @param query `[dimension]`
    /// @param allowed which items may come back
    public int[] nearest(float[] query, int k, IntPredicate allowed) {
        Require.sameLength("query", query.length, "the vectors", dimension);
        Require.positive("k", k);
        VectorFloat<?> longer = VECTORS.createFloatVector(Arrays.copyOf(unit(query), dimension + 1));
        try (GraphSearcher searcher = new GraphSearcher(graph)) {
            var found = searcher.search(
                    SearchScoreProvider.exact(longer, SIMILARITY, vectors),
                    k,
                    Math.max(k, searchBreadth),
                    0,
                    0,
                    allowed::test);
            return Arrays.stream(found.getNodes()).mapToInt(node -> node.node).toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Only the direction of a query matters.
    private static float[] unit(float[] query) {
        double squares = 0;
        for (float value : query) {
            squares += (double) value * value;
        }
        float[] unit = query.clone();
        if (squares > 0) {
            for (int d = 0; d < unit.length; d++) {
                unit[d] /= (float) Math.sqrt(squares);
            }
        }
        return unit;
    }
}
