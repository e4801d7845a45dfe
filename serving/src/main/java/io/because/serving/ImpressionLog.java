package io.because.serving;

import io.because.domain.StoreUnavailableException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes what was shown, in batches, off the request path. While the database is away a bounded number
/// of impressions waits for it; those beyond are dropped, counted, and spoken of once. Thread-safe.
public final class ImpressionLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImpressionLog.class);

    /// A write that takes longer than this at the end waits for a database that is away.
    private static final int LAST_WRITE_SECONDS = 10;

    private final ImpressionStore store;
    private final ImpressionLogParams params;
    private final ArrayBlockingQueue<Impression> queue;
    private final List<Impression> batch = new ArrayList<>(); // taken from the queue, not yet written
    private final AtomicBoolean flushAsked = new AtomicBoolean();
    private final AtomicBoolean saidDropping = new AtomicBoolean();
    private final Counter written;
    private final Counter dropped;
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("impression-log").factory());

    public ImpressionLog(ImpressionStore store, ImpressionLogParams params, MeterRegistry meters) {
        this.store = store;
        this.params = params;
        queue = new ArrayBlockingQueue<>(params.capacity());
        written = meters.counter("because.impressions", "outcome", "written");
        dropped = meters.counter("because.impressions", "outcome", "dropped");
        meters.gaugeCollectionSize("because.impressions.waiting", List.of(), queue);
        long every = params.every().toMillis();
        var _ = writer.scheduleWithFixedDelay(this::flush, every, every, TimeUnit.MILLISECONDS);
    }

    /// Never blocks and never fails; where there is no room the impression is dropped and counted.
    public void add(Impression impression) {
        if (!queue.offer(impression)) {
            drop(1, "the queue is full; is the database away?");
        }
        if (queue.size() >= params.batch() && flushAsked.compareAndSet(false, true)) {
            try {
                writer.execute(this::flush);
            } catch (RejectedExecutionException e) {
                LOG.debug("an impression came after the end", e);
            }
        }
    }

    /// Writes all that waits, until there is nothing left or the database does not take it.
    synchronized void flush() {
        flushAsked.set(false);
        boolean open = true;
        while (open && (queue.drainTo(batch, params.batch() - batch.size()) > 0 || !batch.isEmpty())) {
            open = write();
        }
    }

    private boolean write() {
        try {
            store.write(List.copyOf(batch));
            written.increment(batch.size());
            saidDropping.set(false);
        } catch (StoreUnavailableException e) {
            LOG.debug("impressions wait", e);
            return false;
        } catch (RuntimeException e) { // a batch that can never be written must not stop those behind it
            LOG.error("{} impressions could not be written", batch.size(), e);
            drop(batch.size(), "the database refuses them");
        }
        batch.clear();
        return true;
    }

    private void drop(int count, String why) {
        dropped.increment(count);
        if (saidDropping.compareAndSet(false, true)) {
            LOG.warn("impressions are dropped: {} (said once; counted in because.impressions)", why);
        }
    }

    /// Lets a write that is under way end, then writes what is left, once.
    @Override
    public void close() {
        writer.shutdown();
        try {
            boolean _ = writer.awaitTermination(LAST_WRITE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        flush();
    }
}
