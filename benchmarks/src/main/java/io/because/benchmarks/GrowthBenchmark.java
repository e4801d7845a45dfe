package io.because.benchmarks;

import io.because.app.evaluation.OfflineGraph;
import io.because.app.evaluation.PeakMemory;
import io.because.collaborative.Collaborative;
import io.because.collaborative.IalsParams;
import io.because.collaborative.ItemKnnParams;
import io.because.collaborative.PopularityParams;
import io.because.domain.Progress;
import io.because.gnn.BspmParams;
import io.because.gnn.Edges;
import io.because.gnn.GfCfParams;
import io.because.gnn.GraphSageParams;
import io.because.gnn.Graphs;
import io.because.gnn.LightGcnParams;
import io.because.gnn.Loss;
import io.because.gnn.Training;
import io.because.graph.Csr;
import io.because.graph.Snapshot;
import io.because.model.ModelType;
import io.because.model.Profile;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import io.because.registry.SnapshotFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What fitting, scoring and restarting cost as the graph grows: power-law graphs with 25 interactions a
/// user and 200 an item. A line a model and size: time and memory for each edge should stay as they are.
public final class GrowthBenchmark {
    private static final int EDGES_A_USER = 25;
    private static final int EDGES_AN_ITEM = 200;
    private static final int SCORED_USERS = 512;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final TrainingData data;
    private final OfflineGraph graph;

    private GrowthBenchmark(Csr interactions) {
        data = new TrainingData(
                interactions,
                new long[interactions.edges()],
                Csr.empty(interactions.rows(), interactions.rows()),
                Csr.empty(interactions.columns(), 1));
        graph = new OfflineGraph(data);
    }

    /// @param args millions of edges, 1 10 50 if there are none
    public static void main(String[] args) throws IOException {
        int[] millions = args.length == 0
                ? new int[] {1, 10, 50}
                : Stream.of(args).mapToInt(Integer::parseInt).toArray();
        for (int size : millions) {
            int drawn = size * 1_000_000;
            SyntheticGraph synthetic = new SyntheticGraph(drawn / EDGES_A_USER, drawn / EDGES_AN_ITEM, 1);
            Csr interactions = synthetic.interactions(drawn);
            Out.say(String.format(
                    Locale.ROOT,
                    "%,d users, %,d items, %,d interactions",
                    interactions.rows(),
                    interactions.columns(),
                    interactions.edges()));
            restart(synthetic.snapshot(interactions));
            GrowthBenchmark benchmark = new GrowthBenchmark(interactions);
            benchmark.models().forEach(benchmark::measure);
        }
    }

    private List<ModelType> models() {
        int batch = Math.min(1 << 24, data.interactions().edges() / 4);
        return List.of(
                Collaborative.popularity(PopularityParams.DEFAULT),
                Collaborative.itemKnn(ItemKnnParams.DEFAULT),
                Graphs.gfCf(GfCfParams.DEFAULT),
                Graphs.bspm(BspmParams.DEFAULT),
                Collaborative.ials(new IalsParams(64, 1, 500, 0.005, 1, 128)),
                Graphs.lightGcn(new LightGcnParams(
                        64,
                        List.of(0.25, 0.25, 0.25, 0.25),
                        Edges.LIKED,
                        new Training(new Loss.Bpr(), 1, batch, 0.01, 1))),
                Graphs.graphSage(new GraphSageParams(
                        64,
                        GraphSageParams.Aggregation.MEAN,
                        GraphSageParams.DEFAULT.sampling(),
                        0,
                        new Training(new Loss.Bpr(), 1, 2048, 0.01, 0))));
    }

    private void measure(ModelType type) {
        long edges = data.interactions().edges();
        System.gc();
        PeakMemory.start();
        long start = System.nanoTime();
        Ranker ranker;
        try {
            ranker = type.fit(data, new ModelType.Fit(1, THREADS, Progress.SILENT));
        } catch (IllegalStateException refused) {
            Out.say("  " + type.name() + ": " + refused.getMessage());
            return;
        }
        long fitted = System.nanoTime();
        long peak = PeakMemory.mebibytes();
        List<Profile> profiles = IntStream.range(0, SCORED_USERS)
                .mapToObj(user -> Profile.of(graph, user))
                .toList();
        float[][] scores = new float[SCORED_USERS][data.items()];
        long scoring = System.nanoTime();
        ranker.scoreAll(profiles, graph, scores);
        long scored = System.nanoTime() - scoring;
        Out.say(String.format(
                Locale.ROOT,
                "  %-12s fit %8.2f s, %7.0f ns an edge; peak %6d MiB, %5.0f bytes an edge; scoring %6.2f ns a user and item",
                type.name(),
                (fitted - start) / 1e9,
                (double) (fitted - start) / edges,
                peak,
                (double) (peak << 20) / edges,
                (double) scored / SCORED_USERS / data.items()));
    }

    /// How long it takes to have the graph in memory again.
    private static void restart(Snapshot snapshot) throws IOException {
        Path folder = Files.createTempDirectory("growth-");
        SnapshotFolder snapshots = new SnapshotFolder(folder);
        long start = System.nanoTime();
        snapshots.keep(snapshot);
        long kept = System.nanoTime();
        Snapshot read = snapshots.last().orElseThrow();
        long last = System.nanoTime();
        if (read.history().preferences().edges()
                != snapshot.history().preferences().edges()) {
            throw new IllegalStateException("the snapshot lost edges");
        }
        long bytes;
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.findFirst().orElseThrow();
            bytes = Files.size(file);
            Files.delete(file);
        }
        Files.delete(folder);
        Out.say(String.format(
                Locale.ROOT,
                "  snapshot     kept in %.2f s, back in memory in %.2f s; %d MiB",
                (kept - start) / 1e9,
                (last - kept) / 1e9,
                bytes >> 20));
    }
}
