package io.because.serving;

import io.because.domain.ItemId;
import io.because.domain.UserId;
import io.because.graph.LiveGraph;
import io.because.graph.SparseVector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The state that requests are answered from, and its replacement by a newer one. Thread-safe.
public final class Serving {
    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile ServingState state;
    private @Nullable List<Applied> tail; // what is recorded while a newer state is loaded
    private boolean saidNewItem;

    private record Applied(UserId user, ItemId item, double preference, long at) {}

    public Serving(ServingState first) {
        state = first;
    }

    public ServingState state() {
        return state;
    }

    /// Replaces the state by a newly loaded one. Events that are recorded while `load` runs are not lost:
    /// they are applied to the new state before it is used. When `load` fails, the present state stays.
    /// One refresh at a time.
    public void refresh(Supplier<ServingState> load) {
        refreshing.lock();
        try {
            beginTail();
            replace(load.get());
        } finally {
            endTail();
            refreshing.unlock();
        }
    }

    /// Takes over the preference of a pair, as it was committed. An item that is newer than the present
    /// state is left to the next one.
    ///
    /// @param at epoch seconds of the event
    synchronized void apply(UserId user, ItemId item, double preference, long at) {
        var applied = new Applied(user, item, preference, at);
        if (tail != null) {
            tail.add(applied);
        }
        apply(applied, state);
    }

    /// The same, but what the live graph holds already does not become the user's latest action again.
    synchronized void applyUnlessKnown(UserId user, ItemId item, double preference, long at) {
        LiveGraph graph = state.graph();
        int index = graph.snapshot().catalogue().ids().index(item.value());
        SparseVector history = graph.preferences(graph.userIndex(user.value()));
        boolean known = IntStream.range(0, history.size())
                .anyMatch(k -> history.indices()[k] == index && history.values()[k] == (float) preference);
        if (!known) {
            apply(user, item, preference, at);
        }
    }

    private synchronized void beginTail() {
        tail = new ArrayList<>();
    }

    private synchronized void replace(ServingState next) {
        if (tail != null) {
            tail.forEach(applied -> apply(applied, next));
        }
        state = next;
    }

    private synchronized void endTail() {
        tail = null;
    }

    private void apply(Applied applied, ServingState to) {
        int item = to.graph().snapshot().catalogue().ids().index(applied.item().value());
        if (item >= 0) {
            to.graph().apply(applied.user().value(), item, applied.preference(), applied.at());
        } else if (!saidNewItem) {
            saidNewItem = true;
            LOG.info(
                    "item {} is newer than the graph in memory; what users do with it counts from the next refresh on"
                            + " (said once)",
                    applied.item());
        }
    }
}
