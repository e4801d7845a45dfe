package io.because.graph;

import io.because.domain.Require;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The graph as it was read from Neo4j at one moment. Immutable; safe to share.
///
/// @param catalogue the items
/// @param people the users
/// @param history users x items, signed preferences, least recent first
/// @param ties friends, like-minded people, tastes and similar items
public record Snapshot(Catalogue catalogue, People people, History history, Ties ties) implements GraphView {

    /// @param names what to call them, by index: the id where the source has no name
    /// @param sharing users who let friends see their activity
    /// @param attributes what is said of users (age, occupation ...), by its name: a text for each, empty where
    ///     nothing is
    public record People(IdMap ids, List<String> names, BitSet sharing, SortedMap<String, List<String>> attributes) {
        public People {
            names = PackedTexts.of(names);
            Require.sameLength("ids", ids.size(), "names", names.size());
            SortedMap<String, List<String>> packed = new TreeMap<>();
            attributes.forEach((name, values) -> {
                Require.sameLength("ids", ids.size(), name, values.size());
                packed.put(name, PackedTexts.of(values));
            });
            attributes = Collections.unmodifiableSortedMap(packed);
        }

        /// People of whom nothing else is said.
        public People(IdMap ids, List<String> names, BitSet sharing) {
            this(ids, names, sharing, Collections.emptySortedMap());
        }

        /// People of whom only the ids are known.
        public static People nameless(IdMap ids, BitSet sharing) {
            return new People(ids, ids.ids(), sharing);
        }

        /// The same with what is said of them.
        public People described(Map<String, List<String>> said) {
            return new People(ids, names, sharing, new TreeMap<>(said));
        }
    }

    /// @param preferences users x items, least recent first
    /// @param lastAt `[edges]` epoch seconds of the latest event of each pair, {@link #UNDATED} when unknown
    public record History(Csr preferences, long[] lastAt) {
        public static final long UNDATED = Long.MIN_VALUE;
    }

    /// @param friends users x users, symmetric
    /// @param likeMinded users x users, with similarity
    /// @param tastes users x genres, with fitted score
    /// @param similar items x items, with similarity
    public record Ties(Csr friends, Csr likeMinded, Csr tastes, Csr similar) {}

    public IdMap userIds() {
        return people.ids();
    }

    public BitSet sharing() {
        return people.sharing();
    }

    @Override
    public int users() {
        return people.ids().size();
    }

    @Override
    public int items() {
        return catalogue.ids().size();
    }

    @Override
    public SparseVector preferences(int user) {
        return history.preferences().row(user);
    }

    @Override
    public Interactions interactions(int user) {
        return Interactions.row(history.preferences(), history.lastAt(), user);
    }

    @Override
    public SparseVector friends(int user) {
        return ties.friends().row(user);
    }

    @Override
    public SparseVector likeMinded(int user) {
        return ties.likeMinded().row(user);
    }

    @Override
    public SparseVector tastes(int user) {
        return ties.tastes().row(user);
    }

    @Override
    public SparseVector similar(int item) {
        return ties.similar().row(item);
    }

    @Override
    public SparseVector genres(int item) {
        return catalogue.genres().row(item);
    }
}
