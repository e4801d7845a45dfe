package io.because.app;

import io.because.ingest.DataSource;
import io.because.ingest.DataSources;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/// Does everything: start, load, embed, train, serve, ask, print. What an earlier demo of the same data did is kept.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Start everything, load, embed, train, serve, and print the first explained recommendations.")
final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "KIND:PATH",
            defaultValue = "sample",
            description = "Default: ${DEFAULT-VALUE}.")
    private String data = "sample";

    @Option(names = "--port", defaultValue = "8080", description = "Default: ${DEFAULT-VALUE}; 0 takes a free one.")
    private int port;

    @Option(names = "--once", description = "Stop after the first answer.")
    private boolean once;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the GraphQL answer here.")
    private @Nullable Path json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Terminal terminal = Commands.terminal(spec);
        requireFree(port);
        DataSource source = DataSources.open(data);
        Home home = Home.use(world(data));
        Store store = World.prepare(home, source, terminal);
        Service service;
        try {
            service = terminal.step(
                    "Starting the service", () -> Service.start(home, store, port, TerminalProgress.forConsole()));
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
        try {
            JsonNode answer = new Showcase(service, terminal).show();
            if (json != null) {
                Files.writeString(json, answer.toPrettyString() + "\n");
            }
            terminal.say("");
            terminal.say("Ready after " + Terminal.seconds(start) + " s. " + memory(store.serverPeakKiB()));
            if (!once) {
                ServeCommand.stopAtExit(service, store);
                ServeCommand.announce(terminal, service);
                ServeCommand.untilStopped();
            }
        } finally {
            service.close();
            store.close();
        }
        return 0;
    }

    /// Said before minutes of work, not after.
    private static void requireFree(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.setReuseAddress(true);
        } catch (BindException e) {
            throw new IllegalStateException(
                    "port " + port + " is in use, perhaps by another demo; stop that one or choose another with --port",
                    e);
        }
    }

    /// "movielens:../shared/data/ml-1m" becomes "movielens-ml-1m".
    private static String world(String data) {
        int colon = data.indexOf(':');
        if (colon < 0) {
            return data;
        }
        Path name =
                Path.of(data.substring(colon + 1)).toAbsolutePath().normalize().getFileName();
        return (data.substring(0, colon) + "-" + name).replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    private static String memory(OptionalLong serverKiB) throws IOException {
        OptionalLong own = PeakResident.ofThisProcess();
        return own.isEmpty()
                ? ""
                : "Peak resident memory: service " + own.getAsLong() / 1024 + " MiB"
                        + (serverKiB.isPresent() ? ", Neo4j " + serverKiB.getAsLong() / 1024 + " MiB." : ".");
    }
}
