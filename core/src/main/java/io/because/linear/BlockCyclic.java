package io.because.linear;

import io.because.graph.Csr;
import io.because.model.Blocks;
import io.because.model.ModelType.Fit;
import java.util.SplittableRandom;

/// The order in which stochastic gradient descent visits interactions, by several threads and yet the same for any
/// number of them: users and items fall into parts; cells of different users and different items are worked on at
/// the same time and share no vector, so nothing is lost or stale, and no lock is needed.
///
/// - an epoch: items fall into parts anew by chance; in round `r` each part `p` of the users meets part `p + r` of
///   the items; a cell's interactions come in a random order
/// - shapes: `PARTS` rounds of `PARTS` cells
/// - cost: O(edges) an epoch besides the work
///
/// Gemulla, Nijkamp, Haas, Sismanis, "Large-Scale Matrix Factorization with Distributed Stochastic Gradient Descent",
/// KDD 2011.
public final class BlockCyclic {
    private static final int PARTS = 16;

    private final Csr interactions;
    private final Fit fit;
    private final int[] users; // [edges]
    private final int[] partOf; // [items]
    private final int[][] members = new int[PARTS][];

    /// @param fit its seed decides all orders, its threads share the cells
    public BlockCyclic(Csr interactions, Fit fit) {
        this.interactions = interactions;
        this.fit = fit;
        users = new int[interactions.edges()];
        for (int user = 0; user < interactions.rows(); user++) {
            for (int e = interactions.from(user); e < interactions.to(user); e++) {
                users[e] = user;
            }
        }
        partOf = new int[interactions.columns()];
    }

    /// What is done with a cell.
    @FunctionalInterface
    public interface Work {
        /// @param edges of the cell, in the order to be visited
        /// @param items all items of the cell's part, with or without interactions
        void run(int[] edges, int[] items, SplittableRandom random);
    }

    /// Whose interaction it is.
    public int user(int edge) {
        return users[edge];
    }

    /// Visits every interaction once.
    public void epoch(int epoch, Work work) {
        SplittableRandom random = new SplittableRandom(fit.seed() ^ (epoch * 0x9E3779B97F4A7C15L));
        deal(random);
        int[][] cells = cells(random);
        SplittableRandom[] randoms = new SplittableRandom[PARTS * PARTS];
        for (int cell = 0; cell < randoms.length; cell++) {
            randoms[cell] = random.split();
        }
        for (int r = 0; r < PARTS; r++) {
            int round = r;
            Blocks.run(PARTS, 1, fit.threads(), (part, _) -> {
                int items = (part + round) % PARTS;
                int cell = part * PARTS + items;
                work.run(cells[cell], members[items], randoms[cell]);
            });
        }
    }

    private void deal(SplittableRandom random) {
        int[] order = new int[partOf.length];
        for (int item = 0; item < order.length; item++) {
            order[item] = item;
        }
        shuffle(order, random);
        for (int part = 0; part < PARTS; part++) {
            members[part] = new int[Math.ceilDiv(order.length - part, PARTS)];
        }
        for (int k = 0; k < order.length; k++) {
            partOf[order[k]] = k % PARTS;
            members[k % PARTS][k / PARTS] = order[k];
        }
    }

    private int[][] cells(SplittableRandom random) {
        int[] sizes = new int[PARTS * PARTS];
        for (int e = 0; e < users.length; e++) {
            sizes[cell(e)]++;
        }
        int[][] cells = new int[sizes.length][];
        for (int cell = 0; cell < sizes.length; cell++) {
            cells[cell] = new int[sizes[cell]];
        }
        for (int e = 0; e < users.length; e++) {
            int cell = cell(e);
            cells[cell][--sizes[cell]] = e;
        }
        for (int[] cell : cells) {
            shuffle(cell, random);
        }
        return cells;
    }

    private int cell(int edge) {
        return users[edge] % PARTS * PARTS + partOf[interactions.targets()[edge]];
    }

    /// Any order is as likely as any other.
    public static void shuffle(int[] values, SplittableRandom random) {
        for (int k = values.length - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int kept = values[k];
            values[k] = values[other];
            values[other] = kept;
        }
    }
}
