package io.because.graph;

import io.because.domain.Require;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A snapshot with a live tail: what was committed since it was read. One writer at a time, any number
/// of readers without locks.
///
/// Every edge gets the next number and is appended in both directions ({@link EdgeTail}); only then the
/// number of edges is released. A reader acquires it first and leaves out what came later: it sees
/// exactly the first edges, whichever users and items it looks at. {@link #now()} keeps such a moment.
///
/// A user who is not in the snapshot gets an index behind it. An item must be in the snapshot. The tail grows until the
/// next snapshot replaces the whole live graph; {@link #tail()} tells when that is worth while.
public final class LiveGraph implements GraphView {
    private static final VarHandle APPENDED = appended();

    private final Snapshot snapshot;
    private final Map<String, Integer> newUsers = new ConcurrentHashMap<>();
    private final EdgeTail byUser;
    private final EdgeTail byItem;
    private final EdgeMoments moments = new EdgeMoments();
    private volatile @Nullable Csr snapshotByItem;

    @SuppressWarnings("UnusedVariable") // used through its handle
    private int appended;

    public LiveGraph(Snapshot snapshot) {
        this.snapshot = snapshot;
        byUser = new EdgeTail(snapshot.users());
        byItem = new EdgeTail(snapshot.items());
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /// @return the index, or -1 when nobody of that id was ever seen
    public int userIndex(String userId) {
        int index = snapshot.userIds().index(userId);
        return index >= 0 ? index : newUsers.getOrDefault(userId, -1);
    }

    /// Takes over the preference of a pair, as it was committed; the item becomes the user's most recent one.
    ///
    /// @param at epoch seconds of the event
    public synchronized void apply(String userId, int item, double preference, long at) {
        Require.inRange("preference", preference, -1, 1);
        Require.that(item >= 0 && item < items(), "item index " + item + " is not in the snapshot");
        int known = userIndex(userId);
        int user = known >= 0 ? known : users();
        byUser.reserve(user);
        byItem.reserve(item);
        if (known < 0) {
            newUsers.put(userId, user);
        }
        int number = tail();
        moments.put(number, at);
        byUser.append(user, item, (float) preference, number);
        byItem.append(item, user, (float) preference, number);
        APPENDED.setRelease(this, number + 1);
    }

    /// How many edges were appended to the snapshot.
    public int tail() {
        return (int) APPENDED.getAcquire(this);
    }

    /// The graph as it is now, whatever is applied later.
    public GraphView now() {
        int edges = tail();
        return new Moment(this, edges, users());
    }

    /// Walks over the graph as it is now.
    public RandomWalk walk(RandomGenerator random) {
        return new RandomWalk(
                new RandomWalk.Side(snapshot.history().preferences(), byUser),
                new RandomWalk.Side(snapshotByItem(), byItem),
                tail(),
                random);
    }

    /// The snapshot's history from the items' side, `[items][users]`: who interacted with each. Built on first use,
    /// once.
    public Csr snapshotByItem() {
        Csr built = snapshotByItem;
        return built != null ? built : buildByItem();
    }

    private synchronized Csr buildByItem() {
        Csr built = snapshotByItem;
        if (built == null) {
            built = snapshot.history().preferences().transpose();
            snapshotByItem = built;
        }
        return built;
    }

    @Override
    public int users() {
        return snapshot.users() + newUsers.size();
    }

    @Override
    public int items() {
        return snapshot.items();
    }

    @Override
    public SparseVector preferences(int user) {
        return preferences(user, tail());
    }

    /// What a user preferred when there were `end` edges: the last word on each item counts.
    SparseVector preferences(int user, int end) {
        SparseVector early = snapshot.preferences(user);
        SparseVector late = user < 0 ? SparseVector.EMPTY : byUser.edges(user, end);
        return late.size() == 0 ? early : early.followedBy(late);
    }

    @Override
    public Interactions interactions(int user) {
        return interactions(user, tail());
    }

    Interactions interactions(int user, int end) {
        Interactions early = snapshot.interactions(user);
        SparseVector late = user < 0 ? SparseVector.EMPTY : byUser.edges(user, end);
        if (late.size() == 0) {
            return early;
        }
        int[] numbers = byUser.numbers(user, late.size());
        int[] last = late.lastOfEach();
        long[] rest = early.without(late.indices()).lastAt();
        long[] all = Arrays.copyOf(rest, rest.length + last.length);
        for (int k = 0; k < last.length; k++) {
            all[rest.length + k] = moments.of(numbers[last[k]]);
        }
        return new Interactions(early.preferences().followedBy(late), all);
    }

    @Override
    public SparseVector friends(int user) {
        return snapshot.friends(user);
    }

    @Override
    public SparseVector likeMinded(int user) {
        return snapshot.likeMinded(user);
    }

    @Override
    public SparseVector tastes(int user) {
        return snapshot.tastes(user);
    }

    @Override
    public SparseVector similar(int item) {
        return snapshot.similar(item);
    }

    @Override
    public SparseVector genres(int item) {
        return snapshot.genres(item);
    }

    private static VarHandle appended() {
        try {
            return MethodHandles.lookup().findVarHandle(LiveGraph.class, "appended", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
