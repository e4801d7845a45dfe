package io.because.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line. Exit codes: 0 done, 1 failed, 2 wrong usage.
@Command(
        name = "because",
        mixinStandardHelpOptions = true,
        version = "Because 0.1",
        synopsisSubcommandLabel = "COMMAND",
        description = "A recommender service around a graph database that says why.",
        footer = {
            "",
            "KIND:PATH names data: a kind (movielens, lightgcn, sasrec, s3rec, ncf, frappe,",
            "hetrec-lastfm, events, sample), a colon and a folder or file. Without NEO4J_URI everything",
            "runs on an embedded Neo4j in .because/."
        },
        subcommands = {
            DemoCommand.class,
            IngestCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            TuneCommand.class,
            ServeCommand.class,
            CypherCommand.class,
            ModelsCommand.class,
            PromoteCommand.class,
            QualityCommand.class,
            DoctorCommand.class,
            TestCommand.class
        })
final class Because {
    private Because() {}

    public static void main(String[] args) {
        Logger.getLogger("").setLevel(Level.WARNING); // libraries' own messages are for their authors
        if (LoggerFactory.getLogger("ROOT") instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(ch.qos.logback.classic.Level.WARN);
        }
        PrintWriter out = console(FileDescriptor.out);
        PrintWriter err = console(FileDescriptor.err);
        System.exit(run(out, err, args));
    }

    private static PrintWriter console(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Because())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> Failures.tell(failure, err));
        if (args.length == 0) {
            line.usage(out);
            return CommandLine.ExitCode.USAGE;
        }
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            return Failures.tell(Failures.outOfMemory("this", e), err);
        }
    }
}
