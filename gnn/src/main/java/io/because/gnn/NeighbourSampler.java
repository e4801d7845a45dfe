package io.because.gnn;

import io.because.gnn.GraphSageParams.Sampling;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Cuts the neighbourhoods out of the graph that a batch needs: some neighbours of each node, drawn with replacement
/// where there are more. An example's own item is no neighbour of its user, nor the user one of its item: what is to
/// be learnt must not stand among what is known. A user met as a neighbour is the same one, with the same items, for
/// all of the batch. Not thread-safe.
final class NeighbourSampler {
    private final Csr liked;
    private final Csr byItem;
    private final Csr friends;
    private final LocalIndices leaves;
    private final LocalIndices neighbours; // behind the embedded users

    NeighbourSampler(Csr liked, Csr friends) {
        this.liked = liked;
        this.friends = friends;
        byItem = liked.transpose();
        leaves = new LocalIndices(liked.columns());
        neighbours = new LocalIndices(liked.rows());
    }

    int items() {
        return liked.columns();
    }

    /// @param samples users and items as nodes; see {@link GraphOfLinks}
    /// @param hidden see {@link GraphSageParams}
    Neighbourhoods of(Samples samples, Sampling sampling, double hidden, SplittableRandom random) {
        return new Draw(samples, sampling, hidden, random).neighbourhoods();
    }

    /// Of all users and items, with their last neighbours up to a limit; hidden are items that nobody liked.
    Neighbourhoods all(Sampling sampling) {
        int items = liked.columns();
        BitSet hidden = new BitSet(items);
        IntStream.range(0, items).filter(item -> byItem.degree(item) == 0).forEach(hidden::set);
        return new Neighbourhoods(
                IntStream.range(0, items).toArray(),
                hidden,
                last(liked, sampling.most()),
                last(friends, sampling.most()),
                last(byItem, sampling.most()),
                IntStream.range(0, items).toArray());
    }

    /// Where a row has more edges than `most`, its last ones.
    static Csr last(Csr edges, int most) {
        CsrBuilder kept = new CsrBuilder();
        for (int row = 0; row < edges.rows(); row++) {
            for (int e = Math.max(edges.from(row), edges.to(row) - most); e < edges.to(row); e++) {
                kept.add(row, edges.targets()[e], edges.weights()[e]);
            }
        }
        return kept.build(edges.rows(), edges.columns());
    }

    /// One batch.
    private final class Draw {
        private final Samples samples;
        private final Sampling sampling;
        private final double share;
        private final SplittableRandom random;
        private final BitSet hidden = new BitSet();
        private final CsrBuilder itemsOfUsers = new CsrBuilder();
        private final CsrBuilder friendsOfUsers = new CsrBuilder();
        private final CsrBuilder usersOfItems = new CsrBuilder();

        Draw(Samples samples, Sampling sampling, double hidden, SplittableRandom random) {
            this.samples = samples;
            this.sampling = sampling;
            share = hidden;
            this.random = random;
        }

        Neighbourhoods neighbourhoods() {
            int size = samples.size();
            int users = liked.rows();
            for (int k = 0; k < size; k++) {
                drawItems(samples.users()[k], samples.liked()[k] - users, k);
            }
            for (int k = 0; k < size; k++) {
                draw(friends, samples.users()[k], -1, sampling.users(), friendsOfUsers, k, this::neighbour);
            }
            int[] items = IntStream.concat(Arrays.stream(samples.liked()), Arrays.stream(samples.others()))
                    .map(node -> node - users)
                    .toArray();
            int[] embedded = Arrays.stream(items).map(this::leaf).toArray();
            for (int k = 0; k < items.length; k++) {
                if (!hidden.get(embedded[k])) {
                    int own = k < size ? samples.users()[k] : -1;
                    draw(byItem, items[k], own, sampling.users(), usersOfItems, k, this::neighbour);
                }
            }
            int userCount = size + neighbours.count();
            Neighbourhoods drawn = new Neighbourhoods(
                    leaves.nodes(),
                    hidden,
                    itemsOfUsers.build(userCount, leaves.count()),
                    friendsOfUsers.build(size, userCount),
                    usersOfItems.build(items.length, userCount),
                    embedded);
            leaves.forget();
            neighbours.forget();
            return drawn;
        }

        private int neighbour(int user) {
            if (!neighbours.has(user)) {
                neighbours.add(user);
                drawItems(user, -1, local(user));
            }
            return local(user);
        }

        private int local(int user) {
            return samples.size() + neighbours.of(user);
        }

        private void drawItems(int user, int without, int local) {
            if (random.nextDouble() >= share || friends.degree(user) == 0) {
                draw(liked, user, without, sampling.items(), itemsOfUsers, local, this::leaf);
            }
        }

        private int leaf(int item) {
            if (!leaves.has(item)) {
                hidden.set(leaves.count(), random.nextDouble() < share);
                leaves.add(item);
            }
            return leaves.of(item);
        }

        private void draw(
                Csr edges, int node, int without, int most, CsrBuilder into, int row, IntUnaryOperator local) {
            int degree = edges.degree(node);
            for (int k = 0; k < Math.min(degree, most); k++) {
                int e = edges.from(node) + (degree <= most ? k : random.nextInt(degree));
                if (edges.targets()[e] != without) {
                    into.add(row, local.applyAsInt(edges.targets()[e]), edges.weights()[e]);
                }
            }
        }
    }
}
