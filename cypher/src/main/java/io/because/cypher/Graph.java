package io.because.cypher;

import io.because.domain.StoreUnavailableException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;

/// A connection to Neo4j that runs named queries only. Thread-safe. Every call fails with
/// {@link StoreUnavailableException} while the database is away; nothing is half written then.
public final class Graph implements AutoCloseable {
    private final Driver driver;

    private Graph(Driver driver) {
        this.driver = driver;
    }

    /// @throws StoreUnavailableException when nobody answers at `uri`
    public static Graph connect(URI uri, String user, String password) {
        Graph graph = new Graph(GraphDatabase.driver(
                uri,
                AuthTokens.basic(user, password),
                Config.builder()
                        .withConnectionAcquisitionTimeout(5, java.util.concurrent.TimeUnit.SECONDS)
                        .withConnectionTimeout(5, java.util.concurrent.TimeUnit.SECONDS)
                        .withMaxTransactionRetryTime(3, java.util.concurrent.TimeUnit.SECONDS)
                        .build()));
        reaching(() -> {
            graph.driver.verifyConnectivity();
            return graph;
        });
        return graph;
    }

    public List<Row> read(Cypher query, Map<String, ?> params) {
        return reaching(() -> {
            try (var session = driver.session(mode(AccessMode.READ))) {
                return session.executeRead(tx -> new Work(tx).run(query, params));
            }
        });
    }

    /// Rows one by one as they come, for answers too large to hold.
    public void stream(Cypher query, Map<String, ?> params, Consumer<Row> each) {
        reaching(() -> {
            try (var session = driver.session(mode(AccessMode.READ))) {
                session.run(query.text(), Work.values(params)).forEachRemaining(r -> each.accept(new Row(r.asMap())));
                return true;
            }
        });
    }

    /// One transaction, tried again when the database asks for it: `work` must have no other effect.
    public <T> T write(Function<Work, T> work) {
        return reaching(() -> {
            try (var session = driver.session(mode(AccessMode.WRITE))) {
                return session.executeWrite(tx -> work.apply(new Work(tx)));
            }
        });
    }

    /// Outside a managed transaction, as schema commands, `CALL {} IN TRANSACTIONS` and some GDS procedures need it.
    public List<Row> execute(Cypher query, Map<String, ?> params) {
        return reaching(() -> {
            try (var session = driver.session(mode(AccessMode.WRITE))) {
                return session.run(query.text(), Work.values(params)).list(r -> new Row(r.asMap()));
            }
        });
    }

    @Override
    public void close() {
        driver.close();
    }

    private static SessionConfig mode(AccessMode mode) {
        return SessionConfig.builder().withDefaultAccessMode(mode).build();
    }

    private static <T> T reaching(Supplier<T> call) {
        try {
            return call.get();
        } catch (ServiceUnavailableException | SessionExpiredException | TransientException e) {
            throw new StoreUnavailableException("the database cannot be reached or is busy; try again", e);
        }
    }

    /// The queries of one transaction.
    public static final class Work {
        private final TransactionContext tx;

        private Work(TransactionContext tx) {
            this.tx = tx;
        }

        public List<Row> run(Cypher query, Map<String, ?> params) {
            return tx.run(query.text(), values(params)).list(r -> new Row(r.asMap()));
        }

        @SuppressWarnings("unchecked") // the driver only reads it
        private static Map<String, Object> values(Map<String, ?> params) {
            return (Map<String, Object>) params;
        }
    }
}
