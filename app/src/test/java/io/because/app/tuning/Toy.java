package io.because.app.tuning;

import io.because.domain.EventType;
import io.because.domain.ItemKind;
import io.because.graph.Catalogue;
import io.because.graph.Csr;
import io.because.graph.GraphView;
import io.because.graph.IdMap;
import io.because.ingest.Dataset;
import io.because.ingest.Interactions;
import io.because.model.Contributions;
import io.because.model.Features;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Whoever likes an even item likes the odd one behind it. The model knows that, but the further its rate is from 0.1
/// and its share from 0.2, the more noise it adds; the salt is another draw of that noise; above a rate of 0.9 it gives
/// no numbers, below 0.002 it refuses.
record Toy(Params params) implements ModelType, Ranker {
    static final int USERS = 120;
    static final int ITEMS = 60;
    static final Params START = new Params(0.4, 0.7, 0);

    record Params(double rate, double share, int salt) {}

    static SearchSpace space() {
        return new SearchSpace(
                new Toy(START), draw -> new Toy(new Params(draw.log("rate", 0.001, 1), draw.linear("share", 0, 1), 0)));
    }

    @Override
    public String name() {
        return "toy";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        if (params.rate() < 0.002) {
            throw new IllegalStateException("a rate of " + params.rate() + " does not fit into memory");
        }
        return this;
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return this;
    }

    @Override
    public void score(Profile profile, GraphView graph, float[] scores) {
        int[] liked = profile.history().indices();
        double noise = Math.abs(Math.log10(params.rate()) + 1) + Math.abs(params.share() - 0.2);
        SplittableRandom random = new SplittableRandom(31L * Arrays.hashCode(liked) + params.salt());
        for (int item = 0; item < scores.length; item++) {
            int other = item ^ 1;
            double signal = Arrays.stream(liked).anyMatch(one -> one == other) ? 1 : 0;
            scores[item] = params.rate() > 0.9 ? Float.NaN : (float) (signal + noise * random.nextGaussian());
        }
    }

    @Override
    public void attribute(Profile profile, GraphView graph, int item, Contributions into) {}

    @Override
    public NamedArrays arrays() {
        return new NamedArrays();
    }

    /// @param testSeed decides which items the data set's own split holds out of each user, and nothing else
    /// @param tested how many those are
    static Dataset data(String name, long seed, long testSeed, int tested) {
        int[][] rows = new int[USERS][];
        SplittableRandom random = new SplittableRandom(seed);
        SplittableRandom testRandom = new SplittableRandom(testSeed);
        for (int user = 0; user < USERS; user++) {
            int[] pairs = random.ints(0, ITEMS / 2).distinct().limit(6).toArray();
            int[] train = Arrays.stream(pairs)
                    .flatMap(pair -> IntStream.of(2 * pair, 2 * pair + 1))
                    .toArray();
            int[] test = testRandom
                    .ints(0, ITEMS)
                    .distinct()
                    .filter(item -> Arrays.stream(train).noneMatch(own -> own == item))
                    .limit(tested)
                    .toArray();
            rows[user] =
                    IntStream.concat(Arrays.stream(train), Arrays.stream(test)).toArray();
        }
        return dataset(name, rows);
    }

    private static Dataset dataset(String name, int[][] rows) {
        int size = Arrays.stream(rows).mapToInt(row -> row.length).sum();
        int[] users = new int[size];
        int[] items = new int[size];
        int[] order = new int[size];
        boolean[] test = new boolean[size];
        int at = 0;
        for (int user = 0; user < rows.length; user++) {
            for (int k = 0; k < rows[user].length; k++) {
                users[at] = user;
                items[at] = rows[user][k];
                order[at] = k;
                test[at++] = k >= 12;
            }
        }
        EventType[] types = new EventType[size];
        Arrays.fill(types, EventType.VIEW);
        float[] none = new float[size];
        Arrays.fill(none, Float.NaN);
        var events = new Interactions(
                users, items, new long[size], order, test, new Interactions.Signals(types, none, none, none));
        return new Dataset(
                name,
                catalogue(),
                List.of(),
                ids("u", USERS),
                events,
                Csr.empty(USERS, USERS),
                new int[0][],
                Features.NONE,
                List.of());
    }

    private static Catalogue catalogue() {
        return new Catalogue(
                ids("i", ITEMS),
                Collections.nCopies(ITEMS, "title"),
                Collections.nCopies(ITEMS, ItemKind.MOVIE).toArray(ItemKind[]::new),
                IdMap.of(List.of()),
                Csr.empty(ITEMS, 0),
                new BitSet());
    }

    private static IdMap ids(String prefix, int count) {
        return IdMap.of(IntStream.range(0, count).mapToObj(k -> prefix + k).toList());
    }
}
