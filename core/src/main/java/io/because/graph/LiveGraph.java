package io.because.graph;

import io.because.domain.Require;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A snapshot with a live tail: what was committed since it was read. One writer at a time, any number of readers.
///
/// Only users who were active since hold anything; all others are read from the snapshot as they are. A user who is not
/// in the snapshot gets an index behind it. An item must be in the snapshot.
public final class LiveGraph implements GraphView {
    private final Snapshot snapshot;
    private final Map<String, Integer> newUsers = new ConcurrentHashMap<>();
    private final Map<Integer, SparseVector> changed = new ConcurrentHashMap<>();

    public LiveGraph(Snapshot snapshot) {
        this.snapshot = snapshot;
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
    public synchronized void apply(String userId, int item, double preference) {
        Require.inRange("preference", preference, -1, 1);
        Require.that(item >= 0 && item < items(), "item index " + item + " is not in the snapshot");
        int user = userIndex(userId);
        if (user < 0) {
            user = users();
            newUsers.put(userId, user);
        }
        SparseVector rest = preferences(user).without(item);
        int[] items = Arrays.copyOf(rest.indices(), rest.size() + 1);
        float[] values = Arrays.copyOf(rest.values(), rest.size() + 1);
        items[rest.size()] = item;
        values[rest.size()] = (float) preference;
        changed.put(user, new SparseVector(items, values));
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
        SparseVector live = changed.get(user);
        return live != null ? live : snapshot.preferences(user);
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
}
