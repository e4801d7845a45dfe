package io.because.graph;

import io.because.domain.Require;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/// Ids of the outside world to dense indices and back. Immutable.
///
/// A table with open addressing whose slots hold the hash of an id beside its index; nothing per id is an object, and
/// a look-up touches three places of memory.
public final class IdMap {
    private static final int UNUSED = -1;

    private final PackedTexts ids;
    private final long[] slots; // hash << 32 | index, UNUSED where there is none

    private IdMap(PackedTexts ids) {
        this.ids = ids;
        slots = new long[Math.max(2, Integer.highestOneBit(ids.size()) << 2)];
        Arrays.fill(slots, UNUSED);
        for (int index = 0; index < ids.size(); index++) {
            int from = ids.offsets()[index];
            int to = ids.offsets()[index + 1];
            int hash = hash(ids.bytes(), from, to);
            int slot = slot(hash, ids.bytes(), from, to);
            Require.that(slots[slot] == UNUSED, "id " + ids.get(index) + " occurs twice");
            slots[slot] = ((long) hash << 32) | index;
        }
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = 31 * hash + bytes[at];
        }
        return hash;
    }

    /// Where an id is, or where it would go.
    private int slot(int hash, byte[] bytes, int from, int to) {
        int slot = ((hash ^ (hash >>> 16)) * 0x9E3779B1) >>> Integer.numberOfLeadingZeros(slots.length - 1);
        while (slots[slot] != UNUSED
                && ((int) (slots[slot] >>> 32) != hash || !isId((int) slots[slot], bytes, from, to))) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean isId(int index, byte[] bytes, int from, int to) {
        return Arrays.equals(ids.bytes(), ids.offsets()[index], ids.offsets()[index + 1], bytes, from, to);
    }

    /// Indices follow the order of the collection.
    public static IdMap of(Collection<String> ids) {
        return new IdMap(PackedTexts.of(ids));
    }

    /// In the order of their indices.
    public PackedTexts ids() {
        return ids;
    }

    public int size() {
        return ids.size();
    }

    public String id(int index) {
        return ids.get(index);
    }

    /// @return the index, or -1 when the id is unknown
    public int index(String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        return (int) slots[slot(hash(bytes, 0, bytes.length), bytes, 0, bytes.length)];
    }
}
