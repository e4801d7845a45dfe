package io.because.benchmarks;

import io.because.app.evaluation.Protocol;
import io.because.app.evaluation.Splits;
import io.because.domain.Progress;
import io.because.gnn.GraphSageParams;
import io.because.gnn.Graphs;
import io.because.gnn.Training;
import io.because.ingest.DataSources;
import io.because.ingest.Dataset;
import io.because.model.ModelType;
import io.because.model.TrainingData;
import java.io.IOException;
import java.util.Locale;

/// How fast GraphSAGE trains with its default params, on one thread and on all.
public final class GraphSageBenchmark {
    private static final int EPOCHS = 2;

    private GraphSageBenchmark() {}

    public static void main(String[] args) throws IOException {
        String source = args.length == 0 ? "movielens:../shared/data/ml-1m" : args[0];
        TrainingData data = Splits.of(Dataset.read(DataSources.open(source), Progress.SILENT), Protocol.FULL, 42)
                .train();
        int all = Runtime.getRuntime().availableProcessors();
        seconds(data, 1, all); // warms up
        for (int threads : new int[] {1, all}) {
            double epoch = (seconds(data, EPOCHS, threads) - seconds(data, 0, threads)) / EPOCHS;
            Out.say(String.format(
                    Locale.ROOT,
                    "%d threads: %.1f s an epoch of %,d examples, %,.0f a second",
                    threads,
                    epoch,
                    data.liked().edges(),
                    data.liked().edges() / epoch));
        }
    }

    private static double seconds(TrainingData data, int epochs, int threads) {
        GraphSageParams usual = GraphSageParams.DEFAULT;
        Training how = usual.training();
        Training training = new Training(how.loss(), epochs, how.batch(), how.rate(), how.decay());
        GraphSageParams params =
                new GraphSageParams(usual.dimension(), usual.aggregation(), usual.sampling(), usual.hidden(), training);
        long start = System.nanoTime();
        Graphs.graphSage(params).fit(data, new ModelType.Fit(1, threads, Progress.SILENT));
        return (System.nanoTime() - start) / 1e9;
    }
}
