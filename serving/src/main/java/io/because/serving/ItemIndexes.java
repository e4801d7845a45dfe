package io.because.serving;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The indexes of models' item vectors, where a catalogue is too large to score all of it. Each takes minutes and is
/// built once for a version of a model, behind the requests, whatever states are served meanwhile. Thread-safe.
public final class ItemIndexes {
    private static final Logger LOG = LoggerFactory.getLogger(ItemIndexes.class);

    /// One by one 300,000 take five milliseconds, and through the index nine, of which more items change little:
    /// about here both take as long.
    private static final int EXACT_UP_TO = 500_000;

    private final int exactUpTo;
    private final Executor builder;
    private final Map<String, CompletableFuture<VectorIndex>> byModel = new ConcurrentHashMap<>();

    public ItemIndexes() {
        this(
                EXACT_UP_TO,
                task -> Thread.ofPlatform().name("item-index").daemon().start(task));
    }

    /// @param exactUpTo items up to which all are looked at
    /// @param builder runs what builds an index
    ItemIndexes(int exactUpTo, Executor builder) {
        this.exactUpTo = exactUpTo;
        this.builder = builder;
    }

    int exactUpTo() {
        return exactUpTo;
    }

    /// @param built called once for a version of a model
    CompletableFuture<VectorIndex> of(PartModel model, Supplier<VectorIndex> built) {
        return byModel.computeIfAbsent(
                key(model),
                key -> CompletableFuture.supplyAsync(built, builder).whenComplete((index, failed) -> {
                    if (failed == null) {
                        LOG.info("the index of {} finds {} of the nearest items", key, index.recall());
                    } else {
                        LOG.warn("no index of {}, all items are looked at", key, failed);
                    }
                }));
    }

    /// Forgets all but those of some models, by {@link #key}.
    void keep(Set<String> models) {
        byModel.keySet().retainAll(models);
    }

    static String key(PartModel model) {
        return model.model() + "@" + model.version();
    }
}
