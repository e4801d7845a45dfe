package io.because.cypher;

import io.because.domain.Progress;
import io.because.graph.IdMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Asks the same query for all ids of a map, a batch at a time, several batches at once. The query has a param `ids`
/// and returns at most one row per id, with a column `id`.
///
/// @param threads connections used at once: while one waits for the database another decodes its answer
record BatchedRead(Graph graph, int threads, Progress progress) {
    /// Large enough that the question costs nothing, small enough that all threads are busy to the end.
    private static final int BATCH = 256;

    /// Takes the row of one id. Called once per index at most, from several threads.
    @FunctionalInterface
    interface RowTaker {
        void take(int index, Row row);
    }

    void read(String query, IdMap ids, Map<String, ?> params, RowTaker taker) {
        Cypher cypher = Cypher.named(query);
        try (Progress.Step step = progress.begin("reading " + query, ids.size());
                ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            AtomicBoolean failed = new AtomicBoolean();
            List<CompletableFuture<Void>> batches = new ArrayList<>();
            for (int from = 0; from < ids.size(); from += BATCH) {
                int first = from;
                Runnable batch = () -> {
                    List<String> some = slice(ids, first);
                    one(cypher, some, params, row -> taker.take(ids.index(row.string("id")), row));
                    step.advance(some.size());
                };
                batches.add(CompletableFuture.runAsync(() -> unless(failed, batch), pool));
            }
            CompletableFuture.allOf(batches.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /// Once a batch has failed all others would fail as well, and each would wait for a database that is gone.
    private static void unless(AtomicBoolean failed, Runnable batch) {
        if (failed.get()) {
            return;
        }
        try {
            batch.run();
        } catch (RuntimeException | Error e) {
            failed.set(true);
            throw e;
        }
    }

    private void one(Cypher query, List<String> ids, Map<String, ?> params, Consumer<Row> each) {
        Map<String, Object> all = new HashMap<>(params);
        all.put("ids", ids);
        graph.stream(query, all, each);
    }

    private static List<String> slice(IdMap ids, int from) {
        List<String> batch = new ArrayList<>(BATCH);
        for (int index = from; index < Math.min(from + BATCH, ids.size()); index++) {
            batch.add(ids.id(index));
        }
        return batch;
    }
}
