package io.because.benchmarks;

import io.because.app.evaluation.HeldOut;
import io.because.app.evaluation.OfflineGraph;
import io.because.app.evaluation.Protocol;
import io.because.app.evaluation.Splits;
import io.because.domain.Progress;
import io.because.gnn.Edges;
import io.because.gnn.Graphs;
import io.because.gnn.LightGcnParams;
import io.because.gnn.Loss;
import io.because.gnn.Training;
import io.because.graph.EmbeddingTable;
import io.because.graph.TopK;
import io.because.ingest.DataSources;
import io.because.ingest.Dataset;
import io.because.linear.VectorMath;
import io.because.model.ModelType;
import io.because.model.Profile;
import io.because.model.VectorRanker;
import io.because.serving.VectorIndex;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Recall@100 of the vector index against looking at every item, and what either costs on one thread:
/// users against items of a LightGCN fitted on real data, then against a catalogue of many times that size, whose items
/// are drawn around the real ones.
public final class VectorIndexBenchmark {
    private static final String DATA = "lightgcn:../shared/data/lightgcn-gowalla";
    private static final int QUERIES = 1000;
    private static final int K = 100;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private static final int ITEMS = 300_000;
    private static final double SPREAD = 0.5; // of an item around a real one, in deviations of all coordinates

    private VectorIndexBenchmark() {}

    public static void main(String[] args) throws IOException {
        HeldOut split = Splits.of(
                Dataset.read(DataSources.open(args.length == 0 ? DATA : args[0]), Progress.SILENT), Protocol.FULL, 42);
        Training training = new Training(new Loss.Bpr(), 40, 65536, 0.05, 5);
        LightGcnParams params = new LightGcnParams(64, List.of(0.25, 0.25, 0.25, 0.25), Edges.LIKED, training);
        VectorRanker ranker = (VectorRanker)
                Graphs.lightGcn(params).fit(split.train(), new ModelType.Fit(42, THREADS, Progress.SILENT));
        OfflineGraph graph = new OfflineGraph(split.train());
        EmbeddingTable users = ranker.userVectors(IntStream.range(0, 2 * QUERIES)
                .mapToObj(user -> Profile.of(graph, user))
                .toList());
        EmbeddingTable items = ranker.itemVectors();
        compare("LightGCN's users and items", users, items);
        compare("the same users, items drawn around those", users, around(items, new SplittableRandom(1)));
    }

    private static EmbeddingTable around(EmbeddingTable real, SplittableRandom random) {
        double deviation = Math.sqrt(
                VectorMath.dot(real.values(), 0, real.values(), 0, real.values().length) / real.values().length);
        float[] values = new float[ITEMS * real.dimension()];
        for (int item = 0; item < ITEMS; item++) {
            int near = real.at(random.nextInt(real.rows()));
            for (int d = 0; d < real.dimension(); d++) {
                values[item * real.dimension() + d] =
                        (float) (real.values()[near + d] + SPREAD * deviation * random.nextGaussian());
            }
        }
        return new EmbeddingTable(real.name(), real.dimension(), values);
    }

    /// @param users the index tries some of the first half, and is asked by the second
    private static void compare(String name, EmbeddingTable users, EmbeddingTable items) {
        int middle = users.at(QUERIES);
        var tried = new EmbeddingTable(name, users.dimension(), Arrays.copyOf(users.values(), middle));
        var queries = new EmbeddingTable(
                name, users.dimension(), Arrays.copyOfRange(users.values(), middle, users.values().length));
        long start = System.nanoTime();
        VectorIndex index = VectorIndex.of(items, tried, THREADS);
        double built = (System.nanoTime() - start) / 1e9;
        Out.say(String.format(
                Locale.ROOT,
                "%s: %,d items of %d dimensions, index built in %.1f s on %d threads; breadth %,d, recall when tried %.4f",
                name,
                items.rows(),
                items.dimension(),
                built,
                THREADS,
                index.breadth(),
                index.recall()));
        long[] exactNanos = new long[queries.rows()];
        long[] indexNanos = new long[queries.rows()];
        int[][] exact = new int[queries.rows()][];
        long found = 0;
        for (int round = 0; round < 2; round++) { // the first one warms up
            found = 0;
            for (int q = 0; q < queries.rows(); q++) {
                float[] query =
                        Arrays.copyOfRange(queries.values(), queries.at(q), queries.at(q) + queries.dimension());
                long before = System.nanoTime();
                exact[q] = exact(items, query);
                long between = System.nanoTime();
                int[] near = index.nearest(query, K, item -> true);
                indexNanos[q] = System.nanoTime() - between;
                exactNanos[q] = between - before;
                found += common(exact[q], near);
            }
        }
        Out.say("  one by one: " + milliseconds(exactNanos));
        Out.say(String.format(
                Locale.ROOT,
                "  index:      %s; recall@%d %.4f",
                milliseconds(indexNanos),
                K,
                (double) found / K / queries.rows()));
    }

    private static int[] exact(EmbeddingTable items, float... query) {
        float[] scores = new float[items.rows()];
        for (int item = 0; item < scores.length; item++) {
            scores[item] = VectorMath.dot(query, 0, items.values(), items.at(item), query.length);
        }
        return TopK.select(scores, K);
    }

    private static long common(int[] a, int... b) {
        int[] sorted = a.clone();
        Arrays.sort(sorted);
        return Arrays.stream(b)
                .filter(item -> Arrays.binarySearch(sorted, item) >= 0)
                .count();
    }

    private static String milliseconds(long... nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "p50 %.2f ms, p99 %.2f ms",
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6);
    }
}
