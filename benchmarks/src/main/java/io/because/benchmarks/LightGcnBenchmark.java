package io.because.benchmarks;

import io.because.app.evaluation.Protocol;
import io.because.app.evaluation.Splits;
import io.because.domain.Progress;
import io.because.gnn.Edges;
import io.because.gnn.Graphs;
import io.because.gnn.LightGcnParams;
import io.because.gnn.Loss;
import io.because.gnn.Training;
import io.because.ingest.DataSources;
import io.because.ingest.Dataset;
import io.because.model.ModelType;
import io.because.model.TrainingData;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// How fast LightGCN trains on Gowalla with the batch that is used and with the paper's, 64 dimensions
/// and three layers as there: a step is one propagation forward and one back, each of three products
/// with the graph.
public final class LightGcnBenchmark {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private LightGcnBenchmark() {}

    public static void main(String[] args) throws IOException {
        String source = args.length == 0 ? "lightgcn:../shared/data/lightgcn-gowalla" : args[0];
        TrainingData data = Splits.of(Dataset.read(DataSources.open(source), Progress.SILENT), Protocol.FULL, 42)
                .train();
        say(data, 65_536, 5);
        say(data, 65_536, 25);
        say(data, 2_048, 1);
    }

    private static void say(TrainingData data, int batch, int epochs) {
        double fixed = seconds(data, batch, 0);
        double taken = seconds(data, batch, epochs) - fixed;
        int interactions = data.liked().edges();
        int steps = epochs * ((interactions + batch - 1) / batch);
        Out.say(String.format(
                Locale.ROOT,
                "batch %,7d: %,9.0f examples/s, %5.1f propagations/s of three layers, %6.1f s an epoch of %,d examples",
                batch,
                (double) epochs * interactions / taken,
                2 * steps / taken,
                taken / epochs,
                interactions));
    }

    private static double seconds(TrainingData data, int batch, int epochs) {
        Training training = new Training(new Loss.Bpr(), epochs, batch, 0.001, 1);
        LightGcnParams params = new LightGcnParams(64, List.of(0.25, 0.25, 0.25, 0.25), Edges.LIKED, training);
        long start = System.nanoTime();
        Graphs.lightGcn(params).fit(data, new ModelType.Fit(1, THREADS, Progress.SILENT));
        return (System.nanoTime() - start) / 1e9;
    }
}
