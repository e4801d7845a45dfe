package io.because.app.evaluation;

import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.Snapshot;
import io.because.ingest.Dataset;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Holds interactions out, by a {@link Protocol}.
public final class Splits {
    private static final double SHARE = 0.2;

    private Splits() {}

    /// @param seed of a random split and of drawn negatives; the others do not depend on it
    /// @throws IllegalArgumentException when the protocol needs times and the data set has none
    public static HeldOut of(Dataset data, Protocol protocol, long seed) {
        int users = data.userIds().size();
        Pairs pairs =
                Pairs.of(data.interactions(), users, data.catalogue().ids().size(), protocol.positive());
        TrainingData all = new TrainingData(
                pairs.items(),
                pairs.at(),
                data.friends(),
                data.catalogue().genres(),
                data.documents(),
                data.features());
        if (hasOwn(data, pairs, protocol)) {
            HeldOut own = split(all, pairs.test());
            return protocol.cut() == Protocol.Cut.FULL ? own : sampled(own, data, seed);
        }
        return switch (protocol.cut()) {
            case LEAVE_ONE_OUT_SAMPLED -> sampled(split(all, lastOfEach(all, protocol, seed)), data, seed);
            default -> cut(all, protocol, seed);
        };
    }

    /// A validation slice, taken out of what was liked in a training part by the same rule; negatives
    /// are drawn afresh. Where a share is held out and the interactions have no time (all undated, or
    /// the data set came with its own split) a random one is the only fair one. One item a user always
    /// is the last one, because undated data sets that are split so come in the order of time.
    public static HeldOut validation(TrainingData train, Protocol protocol, long seed) {
        boolean random = protocol.random() || (protocol.cut() == Protocol.Cut.FULL && !train.isDated());
        HeldOut slice = cut(train, new Protocol(protocol.cut(), random, null), seed);
        return protocol.cut() == Protocol.Cut.LEAVE_ONE_OUT_SAMPLED
                ? new HeldOut(slice.train(), slice.test(), Candidates.drawn(slice.test(), train.interactions(), seed))
                : slice;
    }

    /// All candidates, or those that the cut itself says.
    private static HeldOut cut(TrainingData all, Protocol protocol, long seed) {
        return switch (protocol.cut()) {
            case FULL, LEAVE_ONE_OUT, LEAVE_ONE_OUT_SAMPLED -> split(all, lastOfEach(all, protocol, seed));
            case TEMPORAL -> {
                HeldOut split = split(all, late(all));
                yield only(split, user -> split.train().interactions().degree(user) > 0);
            }
            case COLD_USERS -> ColdStart.users(all, seed);
            case COLD_ITEMS -> ColdStart.items(all, seed);
        };
    }

    /// Whether the data set says itself what is tested. Given negatives belong to the test items of its
    /// own split.
    private static boolean hasOwn(Dataset data, Pairs pairs, Protocol protocol) {
        boolean asked = switch (protocol.cut()) {
            case FULL -> true;
            case TEMPORAL, LEAVE_ONE_OUT, COLD_USERS, COLD_ITEMS -> false;
            case LEAVE_ONE_OUT_SAMPLED -> data.negatives().length > 0;
        };
        return asked && IntStream.range(0, pairs.test().length).anyMatch(e -> pairs.test()[e]);
    }

    private static HeldOut sampled(HeldOut split, Dataset data, long seed) {
        int[][] negatives = data.negatives();
        if (negatives.length == 0) {
            return new HeldOut(split.train(), split.test(), Candidates.drawn(split.test(), met(data), seed));
        }
        HeldOut given = only(split, user -> negatives[user].length > 0);
        return new HeldOut(given.train(), given.test(), Candidates.given(given.test(), negatives));
    }

    /// All that a user had to do with, liked or not.
    private static Csr met(Dataset data) {
        CsrBuilder met = new CsrBuilder();
        for (int row = 0; row < data.interactions().size(); row++) {
            met.add(data.interactions().users()[row], data.interactions().items()[row], 1);
        }
        return met.build(data.userIds().size(), data.catalogue().ids().size());
    }

    /// The same training part, tested on some users.
    private static HeldOut only(HeldOut split, IntPredicate users) {
        int[][] kept = new int[split.test().length][];
        Arrays.setAll(kept, user -> users.test(user) ? split.test()[user] : new int[0]);
        return new HeldOut(split.train(), kept);
    }

    /// Interactions of the same second stay together, on the later side.
    private static boolean[] late(TrainingData data) {
        float[] weights = data.interactions().weights();
        long[] at = data.lastAt();
        long[] liked = likedAt(data);
        boolean[] held = new boolean[at.length];
        if (liked.length == 0) {
            return held;
        }
        long cut = moment(liked);
        if (cut == Snapshot.History.UNDATED) {
            long dated = Arrays.stream(liked).filter(time -> time != cut).count();
            throw new IllegalArgumentException("temporal splits by time, but only " + dated + " of " + liked.length
                    + " interactions have one; use full or leave-one-out");
        }
        for (int e = 0; e < held.length; e++) {
            held[e] = weights[e] > 0 && at[e] >= cut;
        }
        return held;
    }

    /// Ascending.
    private static long[] likedAt(TrainingData data) {
        float[] weights = data.interactions().weights();
        return IntStream.range(0, weights.length)
                .filter(e -> weights[e] > 0)
                .mapToLong(e -> data.lastAt()[e])
                .sorted()
                .toArray();
    }

    private static long moment(long... liked) {
        return liked[Math.min(liked.length - 1, (int) ((1 - SHARE) * liked.length))];
    }

    /// Whether a moment cuts off the last part of the likes: all of that part must have a time.
    public static boolean hasMoment(TrainingData data) {
        long[] liked = likedAt(data);
        return liked.length > 0 && moment(liked) != Snapshot.History.UNDATED;
    }

    private static boolean[] lastOfEach(TrainingData data, Protocol protocol, long seed) {
        Csr interactions = data.interactions();
        boolean[] held = new boolean[interactions.edges()];
        SplittableRandom random = new SplittableRandom(seed);
        for (int user = 0; user < interactions.rows(); user++) {
            int[] edges = IntStream.range(interactions.from(user), interactions.to(user))
                    .filter(e -> interactions.weights()[e] > 0)
                    .toArray();
            if (protocol.random()) {
                shuffle(edges, random);
            }
            int count = protocol.cut() == Protocol.Cut.FULL ? (int) (SHARE * edges.length) : edges.length > 1 ? 1 : 0;
            for (int k = edges.length - count; k < edges.length; k++) {
                held[edges[k]] = true;
            }
        }
        return held;
    }

    private static void shuffle(int[] values, SplittableRandom random) {
        for (int k = values.length - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int kept = values[k];
            values[k] = values[other];
            values[other] = kept;
        }
    }

    /// @param held `[edges]`; held-out dislikes are no test items
    static HeldOut split(TrainingData all, boolean[] held) {
        Csr interactions = all.interactions();
        CsrBuilder kept = new CsrBuilder();
        long[] at = new long[interactions.edges()];
        int[][] test = new int[interactions.rows()][];
        for (int user = 0; user < interactions.rows(); user++) {
            test[user] = IntStream.range(interactions.from(user), interactions.to(user))
                    .filter(e -> held[e] && interactions.weights()[e] > 0)
                    .map(e -> interactions.targets()[e])
                    .toArray();
            for (int e = interactions.from(user); e < interactions.to(user); e++) {
                if (!held[e]) {
                    at[kept.size()] = all.lastAt()[e];
                    kept.add(user, interactions.targets()[e], interactions.weights()[e]);
                }
            }
        }
        long[] keptAt = Arrays.copyOf(at, kept.size());
        Csr train = kept.build(interactions.rows(), interactions.columns());
        return new HeldOut(all.withInteractions(train, keptAt), test);
    }
}
