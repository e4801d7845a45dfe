package io.because.registry;

import io.because.domain.ItemKind;
import io.because.graph.Catalogue;
import io.because.graph.Csr;
import io.because.graph.Episodes;
import io.because.graph.IdMap;
import io.because.graph.Snapshot;
import io.because.model.NamedArrays;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A snapshot as named arrays.
final class SnapshotArrays {
    private SnapshotArrays() {}

    static NamedArrays of(Snapshot snapshot) {
        NamedArrays arrays = new NamedArrays();
        Catalogue catalogue = snapshot.catalogue();
        putIds(arrays, "items", catalogue.ids());
        arrays.putTexts("titles", catalogue.titles());
        arrays.putTexts(
                "kind-names",
                Arrays.stream(ItemKind.values()).map(ItemKind::name).toList());
        arrays.put(
                "kinds",
                Arrays.stream(catalogue.kinds()).mapToInt(ItemKind::ordinal).toArray());
        arrays.put("years", catalogue.years())
                .put("series", catalogue.episodes().series())
                .put("seasons", catalogue.episodes().seasons())
                .put("numbers", catalogue.episodes().numbers())
                .put("next", catalogue.episodes().next())
                .put("unavailable", catalogue.unavailable().toLongArray());
        putIds(arrays, "genres", catalogue.genreNames());
        putCsr(arrays, "item-genres", catalogue.genres());
        putIds(arrays, "users", snapshot.people().ids());
        arrays.putTexts("names", snapshot.people().names());
        arrays.put("sharing", snapshot.people().sharing().toLongArray());
        arrays.putTexts("attributes", snapshot.people().attributes().keySet());
        snapshot.people().attributes().forEach((name, values) -> arrays.putTexts("attributes/" + name, values));
        putCsr(arrays, "history", snapshot.history().preferences());
        arrays.put("last-at", snapshot.history().lastAt());
        putCsr(arrays, "friends", snapshot.ties().friends());
        putCsr(arrays, "like-minded", snapshot.ties().likeMinded());
        putCsr(arrays, "tastes", snapshot.ties().tastes());
        putCsr(arrays, "similar", snapshot.ties().similar());
        return arrays;
    }

    static Snapshot restore(NamedArrays arrays) {
        ItemKind[] kinds =
                arrays.texts("kind-names").stream().map(ItemKind::valueOf).toArray(ItemKind[]::new);
        Catalogue catalogue = new Catalogue(
                ids(arrays, "items"),
                arrays.texts("titles"),
                Arrays.stream(arrays.ints("kinds"))
                        .mapToObj(kind -> kinds[kind])
                        .toArray(ItemKind[]::new),
                arrays.ints("years"),
                new Episodes(
                        arrays.ints("series"), arrays.ints("seasons"), arrays.ints("numbers"), arrays.ints("next")),
                ids(arrays, "genres"),
                csr(arrays, "item-genres"),
                BitSet.valueOf(arrays.longs("unavailable")));
        Snapshot.People people = new Snapshot.People(
                        ids(arrays, "users"), arrays.texts("names"), BitSet.valueOf(arrays.longs("sharing")))
                .described(said(arrays));
        Snapshot.Ties ties = new Snapshot.Ties(
                csr(arrays, "friends"), csr(arrays, "like-minded"), csr(arrays, "tastes"), csr(arrays, "similar"));
        return new Snapshot(
                catalogue, people, new Snapshot.History(csr(arrays, "history"), arrays.longs("last-at")), ties);
    }

    /// Files of before have none.
    private static Map<String, List<String>> said(NamedArrays arrays) {
        Map<String, List<String>> said = new HashMap<>();
        if (arrays.all().containsKey("attributes/bytes")) {
            arrays.texts("attributes").forEach(name -> said.put(name, arrays.texts("attributes/" + name)));
        }
        return said;
    }

    private static void putCsr(NamedArrays arrays, String name, Csr csr) {
        arrays.put(name + "/columns", new int[] {csr.columns()})
                .put(name + "/offsets", csr.offsets())
                .put(name + "/targets", csr.targets())
                .put(name + "/weights", csr.weights());
    }

    private static Csr csr(NamedArrays arrays, String name) {
        return new Csr(
                arrays.ints(name + "/columns")[0],
                arrays.ints(name + "/offsets"),
                arrays.ints(name + "/targets"),
                arrays.floats(name + "/weights"));
    }

    private static void putIds(NamedArrays arrays, String name, IdMap ids) {
        arrays.putTexts(name, ids.ids());
    }

    private static IdMap ids(NamedArrays arrays, String name) {
        return IdMap.of(arrays.texts(name));
    }
}
