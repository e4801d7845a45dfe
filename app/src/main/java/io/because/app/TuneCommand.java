package io.because.app;

import io.because.app.evaluation.Protocol;
import io.because.app.evaluation.Splits;
import io.because.app.tuning.Budget;
import io.because.app.tuning.Search;
import io.because.app.tuning.SearchSpace;
import io.because.app.tuning.Slice;
import io.because.app.tuning.Trial;
import io.because.app.tuning.Tuning;
import io.because.app.tuning.TuningChart;
import io.because.app.tuning.TuningReport;
import io.because.domain.Progress;
import io.because.ingest.DataSources;
import io.because.ingest.Dataset;
import io.because.model.Checkpoints;
import io.because.model.ModelType;
import io.because.model.TrainingData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Searches the params of a model, without a server and without looking at a test row.
@Command(
        name = "tune",
        mixinStandardHelpOptions = true,
        description = {
            "Search the params of a model on validation slices of training data.",
            "The same command again goes on where the last one stopped."
        })
final class TuneCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "KIND:PATH",
            arity = "1..*",
            description = "Data sets, quick ones first; of several, the mean of what is gained over the recorded params"
                    + " counts.")
    private List<String> data = new ArrayList<>();

    @Option(names = "--model", paramLabel = "M", required = true, description = "Which model.")
    private String model = "";

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            description = "Stop after this time: 20m, 1h30m, 90s. This or --trials must be given.")
    private @Nullable String budget;

    @Option(names = "--trials", paramLabel = "N", description = "Stop at so many trials, earlier runs included.")
    private @Nullable Integer trials;

    @Option(names = "--protocol", paramLabel = "P", description = "As in evaluate. Default: ${DEFAULT-VALUE}.")
    private String protocol = "full";

    @Option(
            names = "--metric",
            paramLabel = "NAME",
            description = "Default: ndcg@20, or ndcg@10 where one item is left out.")
    private @Nullable String metric;

    @Option(names = "--users", paramLabel = "N", description = "Validation users at most. Default: ${DEFAULT-VALUE}.")
    private int users = 10_000;

    @Option(names = "--seed", description = "Default: ${DEFAULT-VALUE}.")
    private long seed = 42;

    @Option(names = "--threads", description = "Default: all cores.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", paramLabel = "FILE", description = "Write the outcome and all trials here.")
    private @Nullable Path json;

    @Option(names = "--chart", paramLabel = "FILE", description = "Draw the trials here, as SVG.")
    private @Nullable Path chart;

    @Option(names = "--dry-run", description = "Only tell what would be searched.")
    private boolean dryRun;

    @Mixin
    private final EngineOption engine = new EngineOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Commands.requireFolder("--json", json);
        Commands.requireFolder("--chart", chart);
        SearchSpace space = SearchSpaces.of(model);
        Protocol how = new Protocol(Protocol.cut(protocol), false, null);
        Duration time = budget == null ? null : Budget.time(budget);
        Budget stop = dryRun ? null : new Budget(time, trials, System::nanoTime, System.nanoTime());
        Terminal terminal = Commands.terminal(spec);
        Progress progress = TerminalProgress.forConsole();
        List<Slice> slices = slices(how, terminal, progress);
        if (stop == null) {
            terminal.say("Search space of " + model + ":");
            Search.words(space).forEach(range -> terminal.say("  " + range));
            return 0;
        }
        var settings = new Tuning.Settings(
                metric(how),
                new ModelType.Fit(seed, threads, progress, Checkpoints.NONE, engine.name()).asked(how.question()),
                CodeVersion.commit());
        Path folder = Home.root().resolve(".because").resolve("tune");
        try (Search search = Search.open(space, new Search.On(slices, how, users), settings, folder, terminal::say)) {
            run(search, stop, new TuneTerminal(terminal, search, stop));
        }
        return 0;
    }

    private void run(Search search, Budget stop, TuneTerminal shown) throws IOException {
        shown.begin();
        try {
            search.run(stop, shown::trial);
        } finally {
            shown.end();
        }
        shown.best();
        TuningReport report = search.report();
        shown.outcome(report);
        if (json != null) {
            Files.writeString(json, report.json());
        }
        if (chart != null) {
            List<Trial> done = search.trials();
            String title =
                    model + " on " + String.join(", ", done.getFirst().scores().keySet());
            Files.writeString(chart, new TuningChart(title + ", " + report.metric(), done).svg());
        }
    }

    private List<Slice> slices(Protocol how, Terminal terminal, Progress progress) {
        List<Slice> slices = new ArrayList<>();
        for (String words : data) {
            Dataset dataset = Dataset.read(DataSources.open(words), progress);
            TrainingData train = Splits.of(dataset, how, seed).train();
            Slice slice =
                    Slice.of(dataset.name(), Fingerprint.of(train), train, how, new Slice.SplitUsers(users, seed));
            terminal.say(dataset.name() + ", " + how.words() + ": "
                    + slice.choosing().train().interactions().edges() + " of "
                    + train.interactions().edges() + " training interactions, "
                    + slice.choosing().testUsers().length + " validation users choose, "
                    + slice.confirming().testUsers().length + " others confirm");
            slices.add(slice);
        }
        return slices;
    }

    private String metric(Protocol how) {
        if (metric != null) {
            return metric;
        }
        return switch (how.cut()) {
            case FULL, TEMPORAL, COLD_USERS, COLD_ITEMS -> "ndcg@20";
            case LEAVE_ONE_OUT, LEAVE_ONE_OUT_SAMPLED -> "ndcg@10";
        };
    }
}
