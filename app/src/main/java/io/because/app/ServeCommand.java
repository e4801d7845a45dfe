package io.because.app;

import io.because.domain.Progress;
import io.because.neo4j.ServerEvent;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Serves GraphQL and the web page over what is stored.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serve GraphQL and the web page over what is stored, until Ctrl-C.")
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    @Option(names = "--port", defaultValue = "8080", description = "Default: ${DEFAULT-VALUE}; 0 takes a free one.")
    private int port;

    @Option(
            names = "--fresh",
            description = "Read the graph before the first answer; else answers come from its last snapshot meanwhile.")
    private boolean fresh;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = Home.current();
        Store store = Store.begin(home, ServeCommand::log);
        Service service;
        try {
            service = service(home, store);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
        stopAtExit(service, store);
        announce(Commands.terminal(spec), service);
        service.catchUp();
        untilStopped();
        return 0;
    }

    private Service service(Home home, Store store) {
        Progress progress = TerminalProgress.forConsole();
        if (fresh) {
            store.awaitReady();
            return Service.start(home, store, port, progress);
        }
        return Service.restart(home, store, port, progress);
    }

    /// The end of the process closes the service, then the store.
    static void stopAtExit(Service service, Store store) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            service.close();
            store.close();
        }));
    }

    /// Prints where to look.
    static void announce(Terminal terminal, Service service) {
        terminal.say("");
        terminal.say("Web page  " + service.uri() + "/");
        terminal.say("GraphQL   " + service.uri() + "/graphql   (to try queries: " + service.uri() + "/graphiql)");
        terminal.say("Ctrl-C stops.");
    }

    static void untilStopped() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    static void log(ServerEvent event) {
        switch (event) {
            case ServerEvent.Died died ->
                LOG.warn(
                        "Neo4j died (exit code {}); recommendations go on, it is started again in {} s; its log: {}",
                        died.exitCode(),
                        died.pause().toSeconds(),
                        died.log());
            case ServerEvent.Restarted restarted -> LOG.info("Neo4j is back (process {})", restarted.pid());
            case ServerEvent.TookOver takenOver ->
                LOG.info("Neo4j's owner is gone; it was started again and is ours now (process {})", takenOver.pid());
            case ServerEvent.GaveUp gaveUp ->
                LOG.error("Neo4j stays away: {}", gaveUp.reason().getMessage());
        }
    }
}
