package io.because.graph;

import io.because.domain.Require;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Ids of the outside world to dense indices and back. Immutable.
public final class IdMap {
    private final String[] ids;
    private final Map<String, Integer> indices;

    private IdMap(String[] ids) {
        this.ids = ids;
        indices = HashMap.newHashMap(ids.length);
        for (int index = 0; index < ids.length; index++) {
            Integer earlier = indices.put(ids[index], index);
            Require.that(earlier == null, "id " + ids[index] + " occurs twice");
        }
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
        return indices.getOrDefault(id, -1);
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
