package io.because.benchmarks;

import io.because.app.evaluation.Protocol;
import io.because.app.evaluation.Splits;
import io.because.collaborative.Collaborative;
import io.because.collaborative.IalsParams;
import io.because.domain.Progress;
import io.because.graph.Csr;
import io.because.ingest.DataSources;
import io.because.ingest.Dataset;
import io.because.model.ModelType;
import io.because.model.TrainingData;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Seconds of an iteration of implicit-feedback ALS with 64 factors, ours and Spark's, one after another
/// on the same data. Spark runs in a process of an older JDK; the difference between many iterations and
/// few leaves loading out.
public final class SparkBenchmark {
    private static final int FACTORS = 64;
    private static final int FEW = 5;
    private static final int MANY = 15;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final String ANSWER = "seconds an iteration ";

    /// What Spark needs to be let into since Java 17.
    private static final List<String> OPENED = List.of(
            "java.lang",
            "java.lang.invoke",
            "java.lang.reflect",
            "java.io",
            "java.net",
            "java.nio",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "sun.nio.ch",
            "sun.nio.cs",
            "sun.security.action",
            "sun.util.calendar");

    private SparkBenchmark() {}

    /// @param args JDK for Spark; its class path; then what to load, `movielens:../shared/data/ml-1m` if nothing
    public static void main(String[] args) throws IOException, InterruptedException {
        String source = args.length > 2 ? args[2] : "movielens:../shared/data/ml-1m";
        TrainingData data = Splits.of(Dataset.read(DataSources.open(source), Progress.SILENT), Protocol.FULL, 42)
                .train();
        Out.say(String.format(
                Locale.ROOT,
                "%s: %,d users, %,d items, %,d interactions, %d threads, %d factors",
                source,
                data.users(),
                data.items(),
                data.interactions().edges(),
                THREADS,
                FACTORS));
        double ours = ours(data);
        Out.say(String.format(Locale.ROOT, "Because  %.3f s an iteration", ours));
        double spark = spark(data.interactions(), args[0], args[1]);
        Out.say(String.format(Locale.ROOT, "Spark    %.3f s an iteration, %.1f times as long", spark, spark / ours));
    }

    private static double ours(TrainingData data) {
        seconds(data, FEW); // warms up
        double few = seconds(data, FEW);
        return (seconds(data, MANY) - few) / (MANY - FEW);
    }

    private static double seconds(TrainingData data, int iterations) {
        ModelType ials = Collaborative.ials(new IalsParams(FACTORS, iterations, 690, 0.0087, 1, 128));
        long start = System.nanoTime();
        ials.fit(data, new ModelType.Fit(1, THREADS, Progress.SILENT));
        return (System.nanoTime() - start) / 1e9;
    }

    private static double spark(Csr interactions, String jdk, String classPath)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile("interactions-", ".csv");
        try {
            Files.write(file, lines(interactions), StandardCharsets.UTF_8);
            List<String> command = new ArrayList<>(List.of(jdk + "/bin/java", "-Xmx6g", "-Xss64m"));
            OPENED.forEach(opened -> command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED"));
            command.addAll(List.of(
                    "-cp",
                    classPath,
                    "io.because.benchmarks.spark.SparkAls",
                    file.toString(),
                    Integer.toString(FACTORS),
                    Integer.toString(THREADS)));
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            double seconds = Double.NaN;
            try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = output.readLine(); line != null; line = output.readLine()) {
                    seconds = line.startsWith(ANSWER) ? Double.parseDouble(line.substring(ANSWER.length())) : seconds;
                }
            }
            if (process.waitFor() != 0 || Double.isNaN(seconds)) {
                throw new IllegalStateException("Spark ended with exit code " + process.exitValue());
            }
            return seconds;
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> lines(Csr interactions) {
        List<String> lines = new ArrayList<>();
        for (int user = 0; user < interactions.rows(); user++) {
            for (int e = interactions.from(user); e < interactions.to(user); e++) {
                lines.add(user + "," + interactions.targets()[e]);
            }
        }
        return lines;
    }
}
