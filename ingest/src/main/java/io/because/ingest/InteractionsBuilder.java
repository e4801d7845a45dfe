package io.because.ingest;

import io.because.domain.Event;
import io.because.domain.EventType;
import io.because.domain.Signal;
import io.because.graph.Snapshot;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Collects events in growing columns. Not thread-safe.
final class InteractionsBuilder {
    private int[] users = new int[1024];
    private int[] items = new int[1024];
    private long[] at = new long[1024];
    private long[] positions = new long[1024];
    private boolean[] test = new boolean[1024];
    private EventType[] types = new EventType[1024];
    private float[] values = new float[1024];
    private float[] dwellSeconds = new float[1024];
    private float[] completion = new float[1024];
    private int size;

    void add(LoggedEvent logged, int user, int item) {
        if (size == users.length) {
            grow(size + (size >> 1));
        }
        Event event = logged.event();
        Signal signal = event.signal();
        users[size] = user;
        items[size] = item;
        at[size] = event.at() == null ? Snapshot.History.UNDATED : event.at().getEpochSecond();
        positions[size] = logged.position();
        test[size] = logged.part() == Part.TEST;
        types[size] = signal.type();
        values[size] = orNaN(signal.value());
        dwellSeconds[size] = orNaN(signal.dwellSeconds());
        completion[size++] = orNaN(signal.completion());
    }

    Interactions build(int userCount) {
        return new Interactions(
                Arrays.copyOf(users, size),
                Arrays.copyOf(items, size),
                Arrays.copyOf(at, size),
                order(userCount),
                Arrays.copyOf(test, size),
                new Interactions.Signals(
                        Arrays.copyOf(types, size),
                        Arrays.copyOf(values, size),
                        Arrays.copyOf(dwellSeconds, size),
                        Arrays.copyOf(completion, size)));
    }

    /// UNDATED is the least long, so undated events come first, as `LoggedEvent.IN_TIME` wants it.
    private int[] order(int userCount) {
        Comparator<Integer> inTime = Comparator.<Integer>comparingLong(row -> at[row])
                .thenComparingLong(row -> positions[row])
                .thenComparingInt(row -> row);
        int[] next = new int[userCount];
        int[] order = new int[size];
        IntStream.range(0, size).boxed().sorted(inTime).forEachOrdered(row -> order[row] = next[users[row]]++);
        return order;
    }

    private void grow(int larger) {
        users = Arrays.copyOf(users, larger);
        items = Arrays.copyOf(items, larger);
        at = Arrays.copyOf(at, larger);
        positions = Arrays.copyOf(positions, larger);
        test = Arrays.copyOf(test, larger);
        types = Arrays.copyOf(types, larger);
        values = Arrays.copyOf(values, larger);
        dwellSeconds = Arrays.copyOf(dwellSeconds, larger);
        completion = Arrays.copyOf(completion, larger);
    }

    private static float orNaN(@Nullable Double value) {
        return value == null ? Float.NaN : value.floatValue();
    }
}
