package io.because.cypher;

import io.because.graph.IdMap;
import io.because.graph.Snapshot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rows of all users as the database sends them, in columns.
final class UserColumns {
    private final List<String> ids = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final BitSet sharing = new BitSet();
    private final Map<String, List<String>> attributes = new HashMap<>();
    private final Map<String, String> shared = new HashMap<>(); // many have the same

    void take(Row row) {
        List<String> said = row.list("said");
        List<String> values = row.list("values");
        for (int k = 0; k < said.size(); k++) {
            List<String> column = attributes.computeIfAbsent(said.get(k), _ -> new ArrayList<>());
            fill(column, ids.size());
            column.add(shared.computeIfAbsent(values.get(k), value -> value));
        }
        sharing.set(ids.size(), row.bool("sharing"));
        ids.add(row.string("id"));
        names.add(row.string("name"));
    }

    Snapshot.People people(IdMap before) {
        int[] order = Indices.order(ids, before);
        attributes.values().forEach(column -> fill(column, ids.size()));
        attributes.replaceAll((_, column) -> Indices.picked(column, order));
        return new Snapshot.People(
                        IdMap.of(Indices.picked(ids, order)),
                        Indices.picked(names, order),
                        Indices.picked(sharing, order))
                .described(attributes);
    }

    /// With nothing for those of whom nothing is said.
    private static void fill(List<String> column, int size) {
        column.addAll(Collections.nCopies(size - column.size(), ""));
    }
}
