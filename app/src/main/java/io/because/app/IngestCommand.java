package io.because.app;

import io.because.ingest.DataSource;
import io.because.ingest.DataSources;
import io.because.ingest.IngestReport;
import io.because.ingest.Reject;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Validates a data set and loads it into the graph of the current world.
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Validate a data set and load it. Loading twice changes nothing.")
final class IngestCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "KIND:PATH",
            description = "For example movielens:../shared/data/ml-1m, events:FILE, sample.")
    private String data = "";

    @Option(names = "--dry-run", description = "Only validate; nothing is written but the list of rejected lines.")
    private boolean dryRun;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        DataSource source = DataSources.open(data);
        Home home = Home.current();
        Loading loading = new Loading(home, TerminalProgress.forConsole());
        long start = System.nanoTime();
        IngestReport report;
        if (dryRun) {
            report = loading.dryRun(source);
        } else {
            try (WorldLock _ = WorldLock.take(home, Commands.terminal(spec))) {
                Loading.Loaded loaded = loading.load(source, event -> {});
                loaded.store().close();
                report = loaded.report();
            }
        }
        tell(Commands.terminal(spec), report, loading.rejectFile(source).toString());
        Commands.out(spec).println("Took " + Terminal.seconds(start) + " s.");
        return 0;
    }

    static void tell(Terminal terminal, IngestReport report, String rejectFile) {
        IngestReport.Counts read = report.read();
        terminal.say(report.source() + ": " + count(read.users(), "users") + ", " + count(read.items(), "items") + ", "
                + count(read.genres(), "genres") + ", " + count(read.friendships(), "friendships") + ", "
                + count(read.events(), "events") + " in " + count(read.sessions(), "sessions"));
        terminal.say("  written: " + count(report.written().events(), "events") + "; known before: "
                + String.format(Locale.ROOT, "%,d", report.written().knownEvents()));
        if (report.rejects() > 0) {
            terminal.say("  rejected: " + count(report.rejects(), "lines") + " " + report.rejectsByReason()
                    + ", all listed in " + rejectFile);
            for (Reject reject : report.firstRejects()) {
                terminal.say("    " + reject);
            }
        }
    }

    private static String count(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s", number, what);
    }
}
