package io.because.benchmarks;

import io.because.app.Home;
import io.because.app.Store;
import io.because.cypher.Cypher;
import io.because.cypher.Graph;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// How long does the database take for the question of `recommendations(first: 10)`, asked as one Cypher query by 16
/// clients at a time, on the store of the current world? (No reasons, no paths: it has an easier task.)
public final class OneQueryBenchmark {
    private static final int CLIENTS = 16;
    private static final int WARM_UP = 10;
    private static final int QUERIES = 40;

    private OneQueryBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        try (Store store = Store.open(Home.current(), event -> {})) {
            List<String> users = store.graph().read(Cypher.named("snapshot/users"), Map.of()).stream()
                    .map(row -> row.string("id"))
                    .toList();
            load(store.graph(), users, WARM_UP);
            Out.say("one Cypher query, " + CLIENTS + " clients: "
                    + load(store.graph(), users, QUERIES).words());
        }
    }

    private static Latencies load(Graph graph, List<String> users, int each)
            throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<long[]>> work = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> (Callable<long[]>) () -> client(graph, users, client, each))
                    .toList();
            LongStream nanos = LongStream.empty();
            for (var done : clients.invokeAll(work)) {
                nanos = LongStream.concat(nanos, LongStream.of(done.get()));
            }
            return new Latencies(nanos.toArray(), (System.nanoTime() - start) / 1e9);
        }
    }

    private static long[] client(Graph graph, List<String> users, int client, int each) {
        SplittableRandom random = new SplittableRandom(client);
        Cypher query = Cypher.named("recommend-in-one-query");
        return LongStream.generate(() -> {
                    String user = users.get(random.nextInt(users.size()));
                    long start = System.nanoTime();
                    var _ = graph.read(query, Map.of("userId", user, "recent", 10, "peers", 50, "limit", 10));
                    return System.nanoTime() - start;
                })
                .limit(each)
                .toArray();
    }
}
