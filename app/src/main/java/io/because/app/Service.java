package io.because.app;

import io.because.api.ApiServer;
import io.because.api.ApiSettings;
import io.because.api.Backend;
import io.because.domain.Progress;
import io.because.ingest.LiveEventWriter;
import io.because.neo4j.Neo4jConnection;
import io.because.registry.ModelRegistry;
import io.because.serving.CypherImpressions;
import io.because.serving.ImpressionLog;
import io.because.serving.ImpressionLogParams;
import io.because.serving.Recommender;
import io.because.serving.RecommenderParams;
import io.because.serving.Serving;
import io.because.serving.ServingState;
import io.because.serving.Surroundings;
import io.because.serving.TimeOrderedIds;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The running service: graph in memory, champions, endpoint, and a watch that takes over newly promoted models.
public final class Service implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);
    private static final int WATCH_SECONDS = 5;

    private final Store store;
    private final ServingStates states;
    private final Recommender recommender;
    private final Serving serving;
    private final ImpressionLog impressions;
    private final ApiServer api;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("champion-watch").factory());
    private String served;
    private volatile boolean behind; // answers come from a kept graph

    private Service(
            Store store,
            ServingStates states,
            String served,
            Recommender recommender,
            Serving serving,
            ImpressionLog impressions,
            ApiServer api) {
        this.store = store;
        this.states = states;
        this.served = served;
        this.recommender = recommender;
        this.serving = serving;
        this.impressions = impressions;
        this.api = api;
        var _ = watch.scheduleWithFixedDelay(this::takeOver, WATCH_SECONDS, WATCH_SECONDS, TimeUnit.SECONDS);
    }

    /// Returns when requests are answered, from the graph as it is now.
    ///
    /// @param port 0 takes a free one
    public static Service start(Home home, Store store, int port, Progress progress) {
        ServingStates states = states(home, store);
        String champions = states.champions();
        return start(states, champions, states.load(progress), store, port);
    }

    /// Returns when requests are answered: from the graph as it was read last, if it was kept, though the database may
    /// not answer yet; {@link #catchUp} then reads it as it is now.
    ///
    /// @param store whose database need not be started yet
    public static Service restart(Home home, Store store, int port, Progress progress) {
        ServingStates states = states(home, store);
        String champions = states.champions();
        Optional<ServingState> kept = states.loadKept();
        if (kept.isEmpty()) {
            store.awaitReady();
            return start(home, store, port, progress);
        }
        Service service = start(states, champions, kept.get(), store, port);
        service.behind = true;
        return service;
    }

    private static ServingStates states(Home home, Store store) {
        return new ServingStates(store.graph(), new ModelRegistry(home.models(), Clock.systemUTC()), home.graph());
    }

    /// @param champions what the first state was made of, or before: what has been promoted since is taken over soon
    private static Service start(ServingStates states, String champions, ServingState first, Store store, int port) {
        Clock clock = Clock.systemUTC();
        Serving serving = new Serving(first);
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        ImpressionLog impressions =
                new ImpressionLog(new CypherImpressions(store.graph()), ImpressionLogParams.DEFAULT, meters);
        Recommender recommender = new Recommender(
                serving,
                new LiveEventWriter(store.graph(), clock),
                impressions,
                RecommenderParams.DEFAULT,
                new Surroundings(clock, new TimeOrderedIds(clock, new SecureRandom()), meters));
        Neo4jConnection neo4j = store.connection();
        try {
            ApiServer api = ApiServer.start(
                    new ApiSettings(ApiSettings.LOOPBACK, port, neo4j.bolt(), neo4j.user(), neo4j.password()),
                    new Backend(recommender, serving, store.graph()::read, clock, meters::scrape));
            return new Service(store, states, champions, recommender, serving, impressions, api);
        } catch (RuntimeException e) {
            impressions.close();
            throw e;
        }
    }

    public URI uri() {
        return api.uri();
    }

    /// What the endpoint asks.
    public Recommender recommender() {
        return recommender;
    }

    public Serving serving() {
        return serving;
    }

    /// Where answers come from the graph as it was read last: starts the database and reads the graph as it is
    /// now. While the database is away, that is tried again and again.
    ///
    /// @throws RuntimeException an embedded database could not be started
    public void catchUp() {
        if (behind) {
            LOG.info("answers come from the last snapshot of the graph until Neo4j has started and it is read");
            store.startServer();
            readAnew();
        }
    }

    /// Reads the graph and the champions anew.
    public void refresh() {
        serving.refresh(() -> states.load(Progress.SILENT));
        behind = false;
    }

    private void readAnew() {
        try {
            store.prepare();
            refresh();
            LOG.info("the graph was read; answers come from it now");
        } catch (StaleModelException e) {
            LOG.warn(
                    "answers come from the last snapshot of the graph until new models are promoted: {}",
                    e.getMessage());
        } catch (RuntimeException | OutOfMemoryError e) {
            if (!watch.isShutdown()) {
                LOG.warn("the graph cannot be read yet, answers come from its last snapshot: {}", e.getMessage());
                var _ = watch.schedule(this::readAnew, WATCH_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    private void takeOver() {
        try {
            String now = states.champions();
            if (!now.equals(served)) {
                takeOver(now);
            }
        } catch (RuntimeException | OutOfMemoryError e) { // a watch that dies would never look again
            LOG.warn("the promoted models could not be taken over yet, the present ones stay: {}", e.getMessage());
        }
    }

    private void takeOver(String champions) {
        try {
            refresh();
            LOG.info("now serving {}", champions);
        } catch (StaleModelException e) { // would not fit the next time either
            LOG.warn("the promoted models cannot be taken over, the present ones stay: {}", e.getMessage());
        }
        served = champions;
    }

    @Override
    public void close() {
        watch.shutdownNow();
        api.close();
        impressions.close();
    }
}
