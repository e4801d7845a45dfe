package io.because.gnn;

import io.because.graph.Csr;
import java.util.Arrays;
import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/// Groups of users and items that are tied to each other more than chance would tie them: what Louvain finds in the
/// database, for data that is not in one.
///
/// - shapes: `ofUser[users]`, `ofItem[items]`; the largest community is number 0, one without ties is alone
/// - cost: some passes over the edges
///
/// Traag, Waltman, van Eck, "From Louvain to Leiden: Guaranteeing Well-Connected Communities", Scientific Reports
/// 2019, with modularity.
///
/// @param count of communities
public record Communities(int[] ofUser, int[] ofItem, int count) {
    private static final int ITERATIONS = 10;

    /// @param liked users x items, weights above 0
    public static Communities of(Csr liked, long seed) {
        int users = liked.rows();
        int nodes = users + liked.columns();
        Clustering found = new Clustering(nodes);
        if (liked.edges() > 0) {
            Network network = network(liked, nodes);
            double resolution = 1 / (2 * network.getTotalEdgeWeight());
            var algorithm =
                    new LeidenAlgorithm(resolution, ITERATIONS, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(seed));
            found = algorithm.findClustering(network);
            found.orderClustersByNNodes();
        }
        int[] all = found.getClusters();
        return new Communities(Arrays.copyOf(all, users), Arrays.copyOfRange(all, users, nodes), found.getNClusters());
    }

    private static Network network(Csr liked, int nodes) {
        LargeIntArray from = new LargeIntArray(liked.edges());
        LargeIntArray to = new LargeIntArray(liked.edges());
        LargeDoubleArray weights = new LargeDoubleArray(liked.edges());
        for (int user = 0; user < liked.rows(); user++) {
            for (int e = liked.from(user); e < liked.to(user); e++) {
                from.set(e, user);
                to.set(e, liked.rows() + liked.targets()[e]);
                weights.set(e, liked.weights()[e]);
            }
        }
        return new Network(nodes, true, new LargeIntArray[] {from, to}, weights, false, false);
    }
}
