package io.because.cypher;

import io.because.graph.IdMap;
import io.because.graph.Snapshot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The rows of all users as the database sends them, in columns.
final class UserColumns {
    private final List<String> ids = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final BitSet sharing = new BitSet();

    void take(Row row) {
        sharing.set(ids.size(), row.bool("sharing"));
        ids.add(row.string("id"));
        names.add(row.string("name"));
    }

    Snapshot.People people(IdMap before) {
        int[] order = Indices.order(ids, before);
        return new Snapshot.People(
                IdMap.of(Indices.picked(ids, order)), Indices.picked(names, order), Indices.picked(sharing, order));
    }
}
