package io.because.app.evaluation;

import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.ingest.Dataset;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Holds interactions out, by a {@link Protocol}.
public final class Splits {
    private static final double SHARE = 0.2;

    private Splits() {}

    /// @param seed of the random split; others do not depend on it
    public static HeldOut of(Dataset data, Protocol protocol, long seed) {
        int users = data.userIds().size();
        Pairs pairs =
                Pairs.of(data.interactions(), users, data.catalogue().ids().size(), protocol.positive());
        boolean own = protocol.cut() == Protocol.Cut.FULL
                && IntStream.range(0, pairs.test().length).anyMatch(e -> pairs.test()[e]);
        TrainingData all = new TrainingData(
                pairs.items(), pairs.at(), data.friends(), data.catalogue().genres());
        return split(all, own ? pairs.test() : held(all, protocol, seed));
    }

    /// A validation slice, taken out of what was liked in a training part by the same rule. Where the interactions have
    /// no time (all
    /// undated,
    /// or the data set came with its own split) a random share is the only fair one.
    public static HeldOut validation(TrainingData train, Protocol protocol, long seed) {
        boolean undated = Arrays.stream(train.lastAt()).distinct().limit(2).count() < 2;
        return split(train, held(train, new Protocol(protocol.cut(), protocol.random() || undated, null), seed));
    }

    /// @return `[edges]` whether the interaction is held out
    private static boolean[] held(TrainingData data, Protocol protocol, long seed) {
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
            for (int k = edges.length - count(protocol, edges.length); k < edges.length; k++) {
                held[edges[k]] = true;
            }
        }
        return held;
    }

    private static int count(Protocol protocol, int liked) {
        return switch (protocol.cut()) {
            case FULL -> (int) (SHARE * liked);
            case LEAVE_ONE_OUT -> liked > 1 ? 1 : 0;
        };
    }

    private static void shuffle(int[] values, SplittableRandom random) {
        for (int k = values.length - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int kept = values[k];
            values[k] = values[other];
            values[other] = kept;
        }
    }

    private static HeldOut split(TrainingData all, boolean[] held) {
        Csr interactions = all.interactions();
        CsrBuilder kept = new CsrBuilder();
        long[] at = new long[interactions.edges()];
        int[][] test = new int[interactions.rows()][];
        for (int user = 0; user < interactions.rows(); user++) {
            test[user] = IntStream.range(interactions.from(user), interactions.to(user))
                    .filter(e -> held[e])
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
        return new HeldOut(new TrainingData(train, keptAt, all.friends(), all.genres()), test);
    }
}
