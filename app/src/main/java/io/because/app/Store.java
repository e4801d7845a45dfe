package io.because.app;

import io.because.cypher.Cypher;
import io.because.cypher.Graph;
import io.because.cypher.SchemaSetup;
import io.because.domain.StoreUnavailableException;
import io.because.neo4j.Neo4jConnection;
import io.because.neo4j.Neo4jServer;
import io.because.neo4j.Neo4jServerConfig;
import io.because.neo4j.ServerEvent;
import java.net.URI;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The database that a command works on: the server that `NEO4J_URI` names, else the embedded one of the
/// world, which is joined when it runs and started when it does not. Closing stops only what was started
/// here.
public final class Store implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);

    private final @Nullable Neo4jServer server;
    private final Neo4jConnection connection;
    private final Graph graph;

    private Store(@Nullable Neo4jServer server, Neo4jConnection connection) {
        this.server = server;
        this.connection = connection;
        graph = Graph.at(connection.bolt(), connection.user(), connection.password());
    }

    /// With all constraints and indexes in place.
    static Store open(Home home) {
        return open(home, event -> {});
    }

    /// @param events told when the embedded server dies and when it is back
    public static Store open(Home home, Consumer<ServerEvent> events) {
        Store store = of(home, events);
        try {
            store.awaitReady();
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /// The same, but an embedded server that does not run yet is started by {@link #startServer}, and a server of
    /// others need not answer: until it does, what is asked of it fails.
    ///
    /// @throws io.because.cypher.LoginRefusedException when user or password are wrong for a server that answers
    public static Store begin(Home home, Consumer<ServerEvent> events) {
        Store store = of(home, events);
        try {
            if (isExternal()) {
                store.graph.verify();
            }
            return store;
        } catch (StoreUnavailableException e) {
            LOG.warn("{}", e.getMessage()); // it may come
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static Store of(Home home, Consumer<ServerEvent> events) {
        return isExternal() ? external() : embedded(home, events);
    }

    /// Returns when the database answers, with all constraints and indexes in place.
    public void awaitReady() {
        startServer();
        prepare();
    }

    /// Returns when an embedded server has started.
    void startServer() {
        if (server != null) {
            server.awaitReady();
        }
    }

    /// Puts all constraints and indexes in place.
    void prepare() {
        graph.verify();
        SchemaSetup.prepare(graph);
    }

    static boolean isExternal() {
        return System.getenv("NEO4J_URI") != null;
    }

    static Neo4jServerConfig serverConfig(Home home) {
        return Neo4jServerConfig.in(home.neo4j());
    }

    private static Store external() {
        return new Store(
                null,
                new Neo4jConnection(
                        URI.create(System.getenv("NEO4J_URI")),
                        System.getenv().getOrDefault("NEO4J_USER", "neo4j"),
                        System.getenv().getOrDefault("NEO4J_PASSWORD", "")));
    }

    private static Store embedded(Home home, Consumer<ServerEvent> events) {
        Neo4jServer server = Neo4jServer.begin(serverConfig(home), events);
        try {
            return new Store(server, server.connection());
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    public Graph graph() {
        return graph;
    }

    Neo4jConnection connection() {
        return connection;
    }

    /// Whether this process started the server, and will stop it.
    boolean isOwner() {
        return server != null && server.owner();
    }

    /// Process of the embedded server; empty for another's server.
    public OptionalLong serverPid() {
        return server == null ? OptionalLong.empty() : OptionalLong.of(server.pid());
    }

    /// Most memory that the embedded server held, in KiB; empty for another's server.
    OptionalLong serverPeakKiB() {
        return server == null ? OptionalLong.empty() : server.peakResidentKiB();
    }

    String gdsVersion() {
        return graph.read(Cypher.named("gds/version"), Map.of()).getFirst().string("version");
    }

    @Override
    public void close() {
        graph.close();
        if (server != null) {
            server.close();
        }
    }
}
