package io.because.gnn;

import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.linear.Neighbours;
import io.because.model.ModelType.Fit;
import io.because.model.TrainingData;
import java.util.Arrays;

/// Users and items as the nodes of one undirected, weighted graph: users first, items behind them.
///
/// @param adjacency nodes x nodes, symmetric
/// @param degrees `[nodes]` sum of the weights of each node's edges
/// @param items how many of the nodes are items
/// @param freshness what interactions weigh by their age
record GraphOfLinks(Csr adjacency, double[] degrees, int items, Freshness freshness) {
    static GraphOfLinks of(TrainingData data, Edges edges, Fit fit) {
        Csr liked = data.liked();
        int users = data.users();
        int nodes = users + data.items();
        CsrBuilder all = new CsrBuilder();
        Freshness freshness = Freshness.of(data, edges.halfLifeDays());
        addLiked(data, freshness, all);
        if (edges.friends() > 0) {
            addFriends(data.friends(), (float) edges.friends(), all);
        }
        if (edges.similar() > 0) {
            Csr similar = Neighbours.ofItems(liked, Edges.SIMILAR_ITEMS, fit);
            for (int item = 0; item < similar.rows(); item++) {
                for (int e = similar.from(item); e < similar.to(item); e++) {
                    float weight = (float) edges.similar() * similar.weights()[e];
                    both(all, users + item, users + similar.targets()[e], weight);
                }
            }
        }
        Csr adjacency = all.build(nodes, nodes);
        return new GraphOfLinks(adjacency, degrees(adjacency), data.items(), freshness);
    }

    /// The most memory that the graph and its normalised form take.
    static double bytes(TrainingData data, Edges edges) {
        double directed = 2.0 * data.liked().edges()
                + (edges.friends() > 0 ? data.friends().edges() : 0)
                + (edges.similar() > 0 ? 2.0 * data.items() * Edges.SIMILAR_ITEMS : 0);
        return CsrBuilder.bytes(directed)
                + directed * Float.BYTES
                + (double) (data.users() + data.items()) * Double.BYTES;
    }

    /// Sets to zero what training left to chance, or only ever pushed away: the vectors of those without any edge.
    ///
    /// @param vectors `[edges' rows][dimension]`
    static void clearUnmet(Csr edges, float[] vectors) {
        int dimension = vectors.length / Math.max(1, edges.rows());
        for (int row = 0; row < edges.rows(); row++) {
            if (edges.degree(row) == 0) {
                Arrays.fill(vectors, row * dimension, (row + 1) * dimension, 0);
            }
        }
    }

    private static void addLiked(TrainingData data, Freshness freshness, CsrBuilder all) {
        Csr interactions = data.interactions();
        for (int user = 0; user < interactions.rows(); user++) {
            for (int e = interactions.from(user); e < interactions.to(user); e++) {
                float preference = interactions.weights()[e];
                if (preference > 0) {
                    float weight = preference * freshness.of(data.lastAt()[e]);
                    both(all, user, data.users() + interactions.targets()[e], weight);
                }
            }
        }
    }

    /// Friendships are symmetric in the data.
    private static void addFriends(Csr friends, float weight, CsrBuilder all) {
        for (int user = 0; user < friends.rows(); user++) {
            for (int e = friends.from(user); e < friends.to(user); e++) {
                all.add(user, friends.targets()[e], weight);
            }
        }
    }

    private static void both(CsrBuilder all, int one, int other, float weight) {
        all.add(one, other, weight).add(other, one, weight);
    }

    private static double[] degrees(Csr adjacency) {
        double[] degrees = new double[adjacency.rows()];
        for (int row = 0; row < degrees.length; row++) {
            for (int e = adjacency.from(row); e < adjacency.to(row); e++) {
                degrees[row] += adjacency.weights()[e];
            }
        }
        return degrees;
    }

    /// `D^-½ A D^-½`.
    Csr normalised() {
        float[] weights = adjacency.weights().clone();
        for (int row = 0; row < adjacency.rows(); row++) {
            for (int e = adjacency.from(row); e < adjacency.to(row); e++) {
                weights[e] /= (float) Math.sqrt(degrees[row] * degrees[adjacency.targets()[e]]);
            }
        }
        return new Csr(adjacency.columns(), adjacency.offsets(), adjacency.targets(), weights);
    }
}
