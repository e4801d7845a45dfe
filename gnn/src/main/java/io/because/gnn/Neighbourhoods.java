package io.because.gnn;

import io.because.graph.Csr;
import java.util.BitSet;
import java.util.stream.IntStream;

/// The part of the graph that the embeddings of some users and items depend on. Users have local indices: those that
/// are embedded first, behind them those that are only neighbours.
///
/// @param leaves items by local index
/// @param hidden leaves of which only the attributes are known
/// @param itemsOfUsers local users x leaves
/// @param friendsOfUsers embedded users x local users
/// @param usersOfItems embedded items x local users
/// @param embedded local index of each embedded item among the leaves
record Neighbourhoods(
        int[] leaves, BitSet hidden, Csr itemsOfUsers, Csr friendsOfUsers, Csr usersOfItems, int[] embedded) {
    int embeddedUsers() {
        return friendsOfUsers.rows();
    }

    /// Of items that nobody has met.
    static Neighbourhoods ofStrangers(int items) {
        BitSet hidden = new BitSet(items);
        hidden.set(0, items);
        int[] all = IntStream.range(0, items).toArray();
        return new Neighbourhoods(all, hidden, Csr.empty(0, items), Csr.empty(0, 0), Csr.empty(items, 0), all);
    }
}
