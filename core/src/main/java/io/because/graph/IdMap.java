package io.because.graph;

import io.because.domain.Require;
import java.util.Arrays;
import java.util.Collection;

/// Ids of the outside world to dense indices and back. Immutable.
///
/// A table with open addressing whose slots hold the hash of an id beside its index: nothing per id is
/// an object but the id itself, and a look-up touches three places of memory.
public final class IdMap {
    private static final int UNUSED = -1;

    private final String[] ids;
    private final long[] slots; // hash << 32 | index, UNUSED where there is none

    private IdMap(String... ids) {
        this.ids = ids;
        slots = new long[Math.max(2, Integer.highestOneBit(ids.length) << 2)];
        Arrays.fill(slots, UNUSED);
        for (int index = 0; index < ids.length; index++) {
            int slot = slot(ids[index]);
            Require.that(slots[slot] == UNUSED, "id " + ids[index] + " occurs twice");
            slots[slot] = ((long) ids[index].hashCode() << 32) | index;
        }
    }

    /// Where an id is, or where it would go.
    private int slot(String id) {
        int hash = id.hashCode();
        int slot = ((hash ^ (hash >>> 16)) * 0x9E3779B1) >>> Integer.numberOfLeadingZeros(slots.length - 1);
        while (slots[slot] != UNUSED && ((int) (slots[slot] >>> 32) != hash || !ids[(int) slots[slot]].equals(id))) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    /// Indices follow the order of the collection.
    public static IdMap of(Collection<String> ids) {
        return new IdMap(ids.toArray(String[]::new));
    }

    public int size() {
        return ids.length;
    }

    public String id(int index) {
        return ids[index];
    }

    /// @return the index, or -1 when the id is unknown
    public int index(String id) {
        return (int) slots[slot(id)];
    }

    /// This map with further ids behind.
    public IdMap plus(Collection<String> more) {
        String[] longer = Arrays.copyOf(ids, ids.length + more.size());
        int at = ids.length;
        for (String id : more) {
            longer[at++] = id;
        }
        return new IdMap(longer);
    }
}
