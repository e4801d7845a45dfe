package io.because.gnn;

import io.because.graph.Csr;
import java.util.BitSet;

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
}
