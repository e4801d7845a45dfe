package io.because.cypher;

import io.because.domain.StoreUnavailableException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.Query;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;

/// A connection to Neo4j that runs named queries only. Thread-safe.
///
/// Every call fails with {@link StoreUnavailableException} while the database is away, full or busy (nothing is half
/// written then), and with {@link QueryRefusedException} when the query itself is at fault.
public final class Graph implements AutoCloseable {
    private final URI uri;
    private final String user;
    private final Driver driver;

    private Graph(URI uri, String user, Driver driver) {
        this.uri = uri;
        this.user = user;
        this.driver = driver;
    }

    /// @throws StoreUnavailableException when nobody answers at `uri`
    /// @throws LoginRefusedException when user or password are wrong
    public static Graph connect(URI uri, String user, String password) {
        Graph graph = at(uri, user, password);
        try {
            graph.verify();
            return graph;
        } catch (RuntimeException e) {
            graph.close();
            throw e;
        }
    }

    /// Asks nothing yet: the database may still be away.
    public static Graph at(URI uri, String user, String password) {
        return new Graph(uri, user, GraphDatabase.driver(uri, AuthTokens.basic(user, password), config()));
    }

    /// @throws StoreUnavailableException when nobody answers
    /// @throws LoginRefusedException when user or password are wrong
    public void verify() {
        try {
            reaching(() -> {
                driver.verifyConnectivity();
                return true;
            });
        } catch (StoreUnavailableException e) {
            if (e.getCause() instanceof SecurityException) {
                throw new LoginRefusedException(uri, user, e);
            }
            throw new StoreUnavailableException("no database answers at " + uri + "; start it or check the address", e);
        }
    }

    private static Config config() {
        return Config.builder()
                .withConnectionAcquisitionTimeout(5, TimeUnit.SECONDS)
                .withConnectionTimeout(5, TimeUnit.SECONDS)
                .withMaxTransactionRetryTime(3, TimeUnit.SECONDS)
                .withMinimumNotificationSeverity(NotificationSeverity.OFF)
                .build();
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
                return running(query, () -> {
                    session.run(ask(query, params)).forEachRemaining(r -> each.accept(new Row(r.asMap())));
                    return true;
                });
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
                return running(query, () -> session.run(ask(query, params)).list(r -> new Row(r.asMap())));
            }
        });
    }

    /// How the database would run a query, without running it.
    public QueryPlan explain(Cypher query, Map<String, ?> params) {
        SessionConfig talkative = SessionConfig.builder()
                .withDefaultAccessMode(AccessMode.WRITE)
                .withMinimumNotificationSeverity(NotificationSeverity.INFORMATION)
                .build();
        return reaching(() -> {
            try (var session = driver.session(talkative)) {
                Query explained = ask(query, params).withText("EXPLAIN " + query.text());
                return running(query, () -> QueryPlan.of(session.run(explained).consume()));
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

    private static Query ask(Cypher query, Map<String, ?> params) {
        return new Query(query.text(), Values.value(params));
    }

    /// Lets everything pass that the driver may try again.
    private static <T> T running(Cypher query, Supplier<T> call) {
        try {
            return call.get();
        } catch (SecurityException e) {
            throw e;
        } catch (Neo4jException e) {
            boolean ourFault =
                    e.code().startsWith("Neo.ClientError.") && !e.code().contains("ReadOnly");
            throw ourFault ? new QueryRefusedException(query, e) : e;
        }
    }

    private static <T> T reaching(Supplier<T> call) {
        try {
            return call.get();
        } catch (Neo4jException e) {
            throw new StoreUnavailableException("the database cannot be reached or cannot take work now; try again", e);
        }
    }

    /// The queries of one transaction.
    public static final class Work {
        private final TransactionContext tx;

        private Work(TransactionContext tx) {
            this.tx = tx;
        }

        public List<Row> run(Cypher query, Map<String, ?> params) {
            Query asked = ask(query, params);
            return running(query, () -> tx.run(asked).list(r -> new Row(r.asMap())));
        }
    }
}
