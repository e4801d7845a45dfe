package io.because.app;

import io.because.app.evaluation.Comparison;
import io.because.app.evaluation.EvaluationChart;
import io.because.app.evaluation.EvaluationReport;
import io.because.app.evaluation.Evaluator;
import io.because.app.evaluation.HeldOut;
import io.because.app.evaluation.ModelResult;
import io.because.app.evaluation.Protocol;
import io.because.app.evaluation.Rankings;
import io.because.app.evaluation.Ratings;
import io.because.app.evaluation.Splits;
import io.because.app.tuning.LearningCurves;
import io.because.domain.Progress;
import io.because.domain.Require;
import io.because.ingest.DataSources;
import io.because.ingest.Dataset;
import io.because.model.Checkpoints;
import io.because.model.ModelType;
import io.because.model.Question;
import io.because.model.TrainingLog;
import io.because.registry.CheckpointFolder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Measures models on a data set, without a server.
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Fit models on a part of a data set and measure how well they rank the rest.")
final class EvaluateCommand implements Callable<Integer> {
    private static final List<String> SHOWN =
            List.of("recall@20", "ndcg@20", "hr@10", "ndcg@10", "mrr@10", "coverage@20");

    @Parameters(paramLabel = "KIND:PATH", description = "The data set, for example movielens:../shared/data/ml-1m.")
    private String data = "";

    @Option(
            names = "--models",
            paramLabel = "A,B|all",
            defaultValue = "all",
            description = {
                "Default: ${DEFAULT-VALUE}, which takes hours on a million interactions.",
                "A model may have params of its own: 'lightgcn:dimension=64:training.epochs=100'; a wrong one is answered"
                        + " with those that there are."
            })
    private String models = "all";

    @Option(
            names = "--protocol",
            paramLabel = "P",
            defaultValue = "full",
            description = {
                "Default: ${DEFAULT-VALUE}, the data set's own split, or the last 20%% of each user.",
                "temporal: the last 20%% of all interactions, one moment for all users.",
                "leave-one-out: the last item of each user.",
                "leave-one-out-sampled: the same, ranked only against the negatives that the data set gives"
                        + " (ncf, s3rec), or else against 100 random ones.",
                "cold-users: a tenth of the users who have friends, known by these alone; where nobody has, by age,"
                        + " occupation ...",
                "cold-items: a tenth of the items, known by their attributes alone, ranked among each other.",
                "rating: a random fifth of all ratings, predicted in stars by those models that can."
            })
    private String protocol = "full";

    @Option(names = "--split", paramLabel = "random", description = "Hold out a random 20%% instead of the last 20%%.")
    private @Nullable String split;

    @Option(
            names = "--validation",
            description =
                    "Measure on a slice held out of the training part, to choose without a look at what is tested.")
    private boolean validation;

    @Option(names = "--positive", paramLabel = "STARS", description = "Only ratings of so many stars and more count.")
    private @Nullable Double positive;

    @Option(names = "--seed", defaultValue = "42", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--threads", description = "Default: all cores.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", paramLabel = "FILE", description = "Write the results here.")
    private @Nullable Path json;

    @Option(names = "--chart", paramLabel = "FILE", description = "Draw the results here, as SVG.")
    private @Nullable Path chart;

    @Option(
            names = "--rankings",
            paramLabel = "FILE",
            description = "Write the 100 best items (or the ranked candidates) of each test user here.")
    private @Nullable Path rankings;

    @Option(
            names = "--checkpoints",
            paramLabel = "FOLDER",
            description = "Long fits keep here what they have reached; the same command goes on from there.")
    private @Nullable Path checkpoints;

    @Option(
            names = "--checkpoint-every",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "How often. Default: ${DEFAULT-VALUE}.")
    private int checkpointEvery;

    @Option(
            names = "--curves",
            paramLabel = "FOLDER",
            description = "Write here how networks learn: MODEL.jsonl, a line for each epoch, and MODEL.svg.")
    private @Nullable Path curves;

    @Mixin
    private final EngineOption engine = new EngineOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<ModelType> types = ModelTypes.measured(models);
        if (protocol.equals(Ratings.PROTOCOL)) {
            return rate(types);
        }
        Protocol how = how();
        Commands.requireFolder("--json", json);
        Commands.requireFolder("--chart", chart);
        Commands.requireFolder("--rankings", rankings);
        Progress progress = TerminalProgress.forConsole();
        Dataset dataset = Dataset.read(DataSources.open(data), progress);
        HeldOut split = Splits.of(dataset, how, seed);
        HeldOut heldOut = validation ? Splits.validation(split.train(), how, seed) : split;
        Terminal terminal = Commands.terminal(spec);
        terminal.say(dataset.name() + ", " + words(how) + ": "
                + heldOut.train().users() + " users, "
                + heldOut.train().items() + " items, "
                + heldOut.train().interactions().edges()
                + " training interactions, " + heldOut.testUsers().length + " test users"
                + against(heldOut)
                + (dataset.rejects().isEmpty() ? "" : "; " + dataset.rejects().size() + " lines rejected"));
        List<ModelResult> results =
                evaluate(suited(types, heldOut, how.question(), terminal), heldOut, dataset, how, progress);
        terminal.table(
                with(header(), "95 %", "beside what it must beat"),
                results.stream().map(EvaluateCommand::rowWithCertainty).toList());
        return 0;
    }

    /// Predicts ratings instead of ranking.
    private int rate(List<ModelType> asked) throws IOException {
        List<ModelType> types = asked.stream()
                .filter(type -> !models.equals("all") || type.predictsPreferences())
                .toList();
        RatingPrediction.requirePredicting(types);
        if (chart != null || rankings != null || split != null || positive != null || validation) {
            throw new IllegalArgumentException(
                    "--protocol rating takes no --chart, --rankings, --split, --positive and --validation");
        }
        Commands.requireFolder("--json", json);
        Progress progress = TerminalProgress.forConsole();
        Dataset dataset = Dataset.read(DataSources.open(data), progress);
        new RatingPrediction(Commands.terminal(spec), fit(progress), json).run(types, dataset);
        return 0;
    }

    private ModelType.Fit fit(Progress progress) {
        return new ModelType.Fit(
                seed,
                threads,
                progress,
                checkpoints(),
                engine.name(),
                curves == null ? TrainingLog.NONE : new LearningCurves(curves));
    }

    private Checkpoints checkpoints() {
        Require.inRange("--checkpoint-every", checkpointEvery, 0, 86_400);
        return checkpoints == null
                ? Checkpoints.NONE
                : new CheckpointFolder(checkpoints, Duration.ofSeconds(checkpointEvery));
    }

    /// Of all models, those that can say anything on such data.
    private List<ModelType> suited(List<ModelType> types, HeldOut heldOut, Question asked, Terminal terminal) {
        if (!models.equals("all")) {
            return types;
        }
        List<ModelType> suited = types.stream()
                .filter(type -> Suitability.suits(type, heldOut.train(), asked))
                .toList();
        types.stream()
                .filter(type -> !suited.contains(type))
                .forEach(type -> terminal.say(type.name() + " is left out: this data does not suit it"));
        return suited;
    }

    /// What has been measured so far: whatever becomes of the rest, this is not lost.
    private void write(List<ModelResult> results, Dataset dataset, Protocol how) throws IOException {
        if (json != null) {
            var report = new EvaluationReport(dataset.name(), words(how), seed, CodeVersion.commit(), threads, results);
            Files.writeString(json, report.json());
        }
        if (chart != null) {
            Files.writeString(chart, new EvaluationChart(dataset.name() + ", " + words(how), results).svg());
        }
    }

    private static String against(HeldOut heldOut) {
        return heldOut.hasCandidates()
                ? ", each with up to "
                        + Arrays.stream(heldOut.candidates())
                                .mapToInt(c -> c.length)
                                .max()
                                .orElse(0) + " candidates"
                : "";
    }

    private String words(Protocol how) {
        return how.words() + (validation ? ", validation slice" : "");
    }

    private Protocol how() {
        if (split != null && !split.equals("random")) {
            throw new IllegalArgumentException("--split knows only `random`, was `" + split + "`");
        }
        return new Protocol(Protocol.cut(protocol), split != null, positive);
    }

    private List<ModelResult> evaluate(
            List<ModelType> types, HeldOut heldOut, Dataset dataset, Protocol how, Progress progress)
            throws IOException {
        ModelType.Fit fit = fit(progress).asked(how.question());
        try (BufferedWriter out = rankings == null ? null : Files.newBufferedWriter(rankings)) {
            Rankings lists = out == null
                    ? null
                    : new Rankings(out, dataset.userIds(), dataset.catalogue().ids());
            Evaluator evaluator = new Evaluator(heldOut, fit, lists);
            List<Evaluator.Measured> measured = new ArrayList<>();
            List<ModelResult> results = List.of();
            for (ModelType type : types) {
                try {
                    measured.add(measured(evaluator, type));
                    results = evaluator.beside(measured, Rivals::mustBeat, Rivals::without);
                    write(results, dataset, how);
                } catch (IllegalStateException refused) {
                    leaveOut(type, types, refused);
                }
            }
            if (results.isEmpty()) {
                throw new IllegalStateException("no model could be measured");
            }
            return results;
        }
    }

    /// @throws IllegalStateException when it does not fit into memory, however that shows
    private static Evaluator.Measured measured(Evaluator evaluator, ModelType type) {
        try {
            return evaluator.evaluate(type).measured();
        } catch (OutOfMemoryError e) {
            throw Failures.outOfMemory(type.name(), e);
        } catch (ArithmeticException e) {
            throw new IllegalStateException(
                    type.name() + " would need an array of more than 2,147,483,647 numbers (" + e.getMessage() + ")",
                    e);
        }
    }

    /// One model that does not fit into memory does not take the figures of the others with it.
    private void leaveOut(ModelType type, List<ModelType> types, IllegalStateException refused) {
        if (types.size() == 1 || Thread.currentThread().isInterrupted()) {
            throw refused;
        }
        Commands.terminal(spec).say(type.name() + " is left out: " + refused.getMessage());
    }

    static List<String> header() {
        List<String> header = new ArrayList<>(List.of("model"));
        header.addAll(SHOWN);
        header.addAll(List.of("fit s", "score s", "peak MiB"));
        return header;
    }

    static List<String> row(ModelResult result) {
        List<String> row = new ArrayList<>(List.of(result.name()));
        SHOWN.forEach(metric -> row.add(metric(result, metric)));
        row.add(number(result.fitSeconds(), 1));
        row.add(number(result.scoreSeconds(), 1));
        row.add(Long.toString(result.peakMemoryMiB()));
        return row;
    }

    static String words(double @Nullable [] interval) {
        return interval == null ? "-" : number(interval[0], 4) + "-" + number(interval[1], 4);
    }

    static String metric(ModelResult result, String name) {
        Double value = result.metrics().get(name);
        return value == null ? "-" : number(value, 4);
    }

    private static List<String> rowWithCertainty(ModelResult result) {
        String metric = chief(result);
        double[] interval = result.intervals().get(metric);
        Comparison beside = result.against();
        return with(
                row(result),
                words(interval),
                beside == null
                        ? "-"
                        : (beside.difference() < 0 ? "" : "+") + number(beside.difference(), 4) + " " + beside.metric()
                                + " (p " + (beside.p() < 0.001 ? "< 0.001" : "= " + number(beside.p(), 3)) + ") than "
                                + beside.baseline());
    }

    /// What the intervals and the chart are about.
    static String chief(ModelResult result) {
        return result.against() == null ? "ndcg@20" : result.against().metric();
    }

    private static List<String> with(List<String> row, String... more) {
        List<String> longer = new ArrayList<>(row);
        longer.addAll(List.of(more));
        return longer;
    }

    static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
