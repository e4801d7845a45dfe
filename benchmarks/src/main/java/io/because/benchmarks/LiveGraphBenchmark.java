package io.because.benchmarks;

import io.because.graph.LiveGraph;
import io.because.graph.RandomWalk;
import io.because.graph.Snapshot;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// How many edges a second can be appended to the live graph, by user id as the service does it, alone
/// and while another thread walks from user to item to user over snapshot and tail? One million users,
/// 100,000 items, two million edges in the snapshot, then twenty million appended.
public final class LiveGraphBenchmark {
    private static final int USERS = 1_000_000;
    private static final int ITEMS = 100_000;
    private static final int KNOWN = 2_000_000;
    private static final int APPENDED = 20_000_000;
    private static final int ROUNDS = 3;

    /// Walks over one moment of the graph before the next moment is taken.
    private static final int WALKS_A_MOMENT = 1_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Snapshot snapshot;
    private final int[] users = new int[APPENDED];
    private final int[] items = new int[APPENDED];
    private final float[] preferences = new float[APPENDED];

    /// @param cpuNanos that the writer had a core; less than `nanos` where others want the cores too
    private record Took(long nanos, long cpuNanos) {
        String words() {
            return perSecond(APPENDED, nanos) + " edges/s (" + perSecond(APPENDED, cpuNanos)
                    + " a second of the writer's processor time)";
        }
    }

    private LiveGraphBenchmark() {
        var graph = new SyntheticGraph(USERS, ITEMS, 1);
        snapshot = graph.snapshot(KNOWN);
        for (int e = 0; e < APPENDED; e++) {
            users[e] = graph.user();
            items[e] = graph.item();
            preferences[e] = graph.preference();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        var benchmark = new LiveGraphBenchmark();
        for (int round = 1; round <= ROUNDS; round++) {
            Out.say("round " + round + (round == 1 ? " (warm-up)" : ""));
            benchmark.alone();
            benchmark.withWalker();
        }
    }

    private void alone() {
        LiveGraph live = new LiveGraph(snapshot);
        Out.say("  alone: " + append(live).words());
    }

    private void withWalker() throws InterruptedException {
        LiveGraph live = new LiveGraph(snapshot);
        var walking = new CountDownLatch(1);
        var done = new AtomicBoolean();
        var walks = new AtomicLong();
        var ended = new AtomicLong();
        Thread walker = Thread.ofPlatform().start(() -> {
            SplittableRandom random = new SplittableRandom(2);
            live.walk(random); // builds the item side of the snapshot
            walking.countDown();
            while (!done.get()) {
                ended.addAndGet(walk(live.walk(random), random));
                walks.addAndGet(WALKS_A_MOMENT);
            }
        });
        walking.await();
        long before = walks.get();
        Took took = append(live);
        long walked = walks.get() - before;
        done.set(true);
        walker.join();
        Out.say("  with a walker: " + took.words() + ", beside " + perSecond(walked, took.nanos) + " two-hop walks/s ("
                + 100 * ended.get() / walks.get() + " % found a peer)");
    }

    private static int walk(RandomWalk walk, SplittableRandom random) {
        int found = 0;
        for (int k = 0; k < WALKS_A_MOMENT; k++) {
            found += walk.peer(random.nextInt(USERS)) == RandomWalk.NONE ? 0 : 1;
        }
        return found;
    }

    private Took append(LiveGraph live) {
        long start = System.nanoTime();
        long cpuStart = THREADS.getCurrentThreadCpuTime();
        for (int e = 0; e < APPENDED; e++) {
            live.apply(snapshot.userIds().id(users[e]), items[e], preferences[e], e);
        }
        if (live.tail() != APPENDED) {
            throw new IllegalStateException("only " + live.tail() + " edges arrived");
        }
        return new Took(System.nanoTime() - start, THREADS.getCurrentThreadCpuTime() - cpuStart);
    }

    private static long perSecond(long count, long nanos) {
        return Math.round(count * 1e9 / nanos);
    }
}
