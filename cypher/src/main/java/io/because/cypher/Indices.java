package io.because.cypher;

import io.because.graph.IdMap;
import io.because.graph.Snapshot;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Which index belongs to whom, from a graph that was read before: all keep theirs in the next one as long as none of
/// their kind is gone, and who came since comes behind them.
public record Indices(IdMap users, IdMap items, IdMap genres) {
    /// Nobody has an index yet.
    public static final Indices NONE = new Indices(IdMap.of(List.of()), IdMap.of(List.of()), IdMap.of(List.of()));

    public static Indices of(Snapshot snapshot) {
        return new Indices(
                snapshot.userIds(),
                snapshot.catalogue().ids(),
                snapshot.catalogue().genreNames());
    }

    /// Which of these ids gets index 0, which 1 ...: those of before by their index, behind them all others by id.
    static int[] order(List<String> ids, IdMap before) {
        int[] places = ids.stream().mapToInt(before::index).toArray();
        IdOrder byId = new IdOrder();
        return IntStream.range(0, places.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(k -> places[k] < 0 ? before.size() : places[k])
                        .thenComparing(ids::get, byId))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// The values in that order.
    static <T> List<T> picked(List<T> values, int... order) {
        return Arrays.stream(order).mapToObj(values::get).toList();
    }

    /// The values in that order.
    static int[] picked(IntStream.Builder values, int... order) {
        int[] all = values.build().toArray();
        return Arrays.stream(order).map(row -> all[row]).toArray();
    }

    /// Which places of that order hold one of the rows.
    static BitSet picked(BitSet rows, int... order) {
        return IntStream.range(0, order.length)
                .filter(index -> rows.get(order[index]))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }
}
