package io.because.serving;

import io.because.domain.Require;
import io.because.graph.EmbeddingTable;
import io.because.graph.TopK;
import io.because.model.Blocks;
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
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds the items with the largest inner products with a query without looking at all of them: a search in a graph of
/// near neighbours, of which nearly all of the best come back (not always all), with their exact order. How broad a
/// search must be for that differs from one set of vectors to another by a factor of ten, so an index tries it on some
/// queries, beside looking at all items, when it is built.
///
/// Items get one more coordinate, `√(M² - |x|²)`, with `M` the length of the longest; then all have the
/// same length and the largest inner product is the nearest neighbour (Bachrach et al., "Speeding Up the
/// Xbox Recommender System Using a Euclidean Transformation for Inner-Product Spaces", RecSys 2014). The
/// graph is JVector's, after Malkov and Yashunin's HNSW and DiskANN. Immutable; safe to share.
public final class VectorIndex {
    private static final Logger LOG = LoggerFactory.getLogger(VectorIndex.class);
    private static final VectorTypeSupport VECTORS =
            VectorizationProvider.getInstance().getVectorTypeSupport();
    private static final VectorSimilarityFunction SIMILARITY = VectorSimilarityFunction.DOT_PRODUCT;
    private static final float OVERFLOW = 1.2f;
    private static final float DIVERSITY = 1.2f;
    private static final int TRIED = 200; // queries that the breadth is found with
    private static final int LENGTH = 100; // what of each is looked at
    private static final int BISECTIONS = 3; // after the breadth was doubled until it was enough

    private final int dimension;
    private final RandomAccessVectorValues vectors;
    private final OnHeapGraphIndex graph;
    private final int breadth;
    private final double recall;

    private VectorIndex(
            RandomAccessVectorValues vectors,
            OnHeapGraphIndex graph,
            EmbeddingTable queries,
            double enough,
            int threads) {
        this.vectors = vectors;
        this.graph = graph;
        dimension = queries.dimension();
        List<Trial> trials = trials(queries, threads);
        int tried = LENGTH;
        double found = found(trials, tried, threads);
        while (found < enough && tried < vectors.size()) {
            tried *= 2;
            found = found(trials, tried, threads);
        }
        int tooNarrow = tried / 2;
        for (int step = 0; step < BISECTIONS && tried > LENGTH; step++) {
            int between = (tooNarrow + tried) / 2;
            double narrower = found(trials, between, threads);
            if (narrower < enough) {
                tooNarrow = between;
            } else {
                tried = between;
                found = narrower;
            }
        }
        breadth = tried;
        recall = found;
        if (recall < enough) {
            LOG.warn(
                    "the index of {} vectors finds only {} of the nearest, however broad the search",
                    vectors.size(),
                    recall);
        }
    }

    /// O(items · log items), minutes for millions. As broad as it takes to find the items that are near an item.
    ///
    /// @param items at least one vector that is not 0
    public static VectorIndex of(EmbeddingTable items, int threads) {
        return of(items, items, threads);
    }

    /// As broad as it takes to find what these queries ask for.
    ///
    /// @param queries of the kind that will be asked; some of them are tried
    public static VectorIndex of(EmbeddingTable items, EmbeddingTable queries, int threads) {
        return of(items, queries, VectorIndexParams.DEFAULT, threads);
    }

    static VectorIndex of(EmbeddingTable items, EmbeddingTable queries, VectorIndexParams params, int threads) {
        Require.positive("threads", threads);
        Require.sameLength("queries", queries.dimension(), "the vectors", items.dimension());
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
            return new VectorIndex(vectors, builder.build(vectors), queries, params.recall(), threads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A query, and the items that looking at all of them finds for it.
    private record Trial(float[] query, int[] best) {}

    /// Of queries at equal distances.
    private List<Trial> trials(EmbeddingTable queries, int threads) {
        int count = Math.min(TRIED, queries.rows());
        Trial[] trials = new Trial[count];
        Blocks.run(count, 1, threads, (k, _) -> {
            int at = queries.at((int) ((long) k * queries.rows() / count));
            float[] query = Arrays.copyOfRange(queries.values(), at, at + dimension);
            VectorFloat<?> longer = lengthened(query);
            float[] scores = new float[vectors.size()];
            for (int item = 0; item < scores.length; item++) {
                scores[item] = SIMILARITY.compare(longer, vectors.getVector(item));
            }
            trials[k] = new Trial(query, TopK.select(scores, LENGTH));
        });
        return List.of(trials);
    }

    /// @return share of the best that a search of some breadth finds
    private double found(List<Trial> trials, int breadth, int threads) {
        double[] shares = new double[trials.size()];
        Blocks.run(shares.length, 1, threads, (k, _) -> {
            int[] best = trials.get(k).best();
            BitSet near = new BitSet();
            IntStream.of(nearest(trials.get(k).query(), best.length, breadth, _ -> true))
                    .forEach(near::set);
            shares[k] = (double) IntStream.of(best).filter(near::get).count() / best.length;
        });
        return Arrays.stream(shares).average().orElse(1);
    }

    /// Share of the 100 nearest that was found for the queries tried.
    public double recall() {
        return recall;
    }

    /// Candidates that a search keeps.
    public int breadth() {
        return breadth;
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
        return nearest(query, k, breadth, allowed);
    }

    private int[] nearest(float[] query, int k, int searched, IntPredicate allowed) {
        try (GraphSearcher searcher = new GraphSearcher(graph)) {
            var found = searcher.search(
                    SearchScoreProvider.exact(lengthened(query), SIMILARITY, vectors),
                    k,
                    Math.max(k, searched),
                    0,
                    0,
                    allowed::test);
            return Arrays.stream(found.getNodes()).mapToInt(node -> node.node).toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VectorFloat<?> lengthened(float... query) {
        return VECTORS.createFloatVector(Arrays.copyOf(unit(query), query.length + 1));
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
