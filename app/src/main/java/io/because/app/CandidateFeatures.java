package io.because.app;

import io.because.app.evaluation.PooledScores;
import io.because.graph.Csr;
import io.because.graph.Snapshot;
import io.because.model.Features;
import io.because.model.NamedArrays;
import io.because.model.TrainingData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a {@link DeepRanker} is told of a candidate: each source's score by its scale, once as it is and
/// once as `sign(s) ln(1 + |s|)`, what people like the user say of the item, what is known of the item, and what of
/// the user.
///
/// Items and users are as they were at the fit: deleting a cause changes the scores of the sources alone.
///
/// @param scales `[sources]`
/// @param groups that the user belongs to
/// @param items `[traits][items]`: `ln(1 + likes)`, of all and of the last 15, 5 and 2 % in time, and how many decades
///     later than others the item came, 0 where nobody knows
/// @param users `[traits][users]`: `ln(1 + likes)`, mean logarithm of how many like the same, logarithms of the
///     seconds from the first to the last like, and from there to the last of all
record CandidateFeatures(float[] scales, List<Group> groups, float[][] items, float[][] users) {
    private static final String SCALES = "scales";
    private static final String ITEMS = "items";
    private static final String USERS = "users";
    private static final String GROUPS = "groups";
    private static final List<String> ITEM_NAMES = List.of(
            "how popular the item is",
            "how popular the item was lately",
            "how popular the item was lately",
            "how popular the item was lately",
            "how new the item is");
    private static final List<String> USER_NAMES = List.of(
            "how much the user likes",
            "how popular the user's taste is",
            "how long the user has been here",
            "how long ago the user liked something");
    private static final double[] LATELY = {1, 0.15, 0.05, 0.02};

    /// Logarithms of counts come down to the size of the other features.
    private static final double SIZE = 0.1;

    private static final double YEARS = 10;

    /// @param name for a person
    record Group(String name, CommunityTaste taste) {}

    static CandidateFeatures of(double[] scales, TrainingData data, long seed) {
        Likes likes = Likes.of(data);
        UserTraits traits = UserTraits.of(data);
        float[][] users = new float[USER_NAMES.size()][];
        users[0] = logarithms(traits.likes());
        users[1] = floats(
                Arrays.stream(traits.popularity()).map(value -> SIZE * value).toArray());
        users[2] = logarithms(likes.spans());
        users[3] = logarithms(traits.secondsSinceLast());
        long[] moments = likes.ascending();
        float[][] items = new float[ITEM_NAMES.size()][];
        for (int k = 0; k < LATELY.length; k++) {
            items[k] = logarithms(likes.counts(data.items(), moments, LATELY[k]));
        }
        items[LATELY.length] = newness(data);
        return new CandidateFeatures(floats(scales), groups(data, seed), items, users);
    }

    private static List<Group> groups(TrainingData data, long seed) {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("what people of the user's community like", CommunityTaste.of(data.liked(), seed)));
        for (Features.Field field : data.features().users()) {
            CommunityTaste.of(data.liked(), field)
                    .ifPresent(
                            taste -> groups.add(new Group("what people of the same " + field.name() + " like", taste)));
        }
        return groups;
    }

    private static float[] newness(TrainingData data) {
        List<OptionalInt> years = data.features().items().stream()
                .filter(field -> field.name().equals(Features.YEAR))
                .findFirst()
                .map(field -> field.values().stream()
                        .map(said -> said.stream().mapToInt(Integer::parseInt).findFirst())
                        .toList())
                .orElse(Collections.nCopies(data.items(), OptionalInt.empty()));
        double mean = years.stream().flatMapToInt(OptionalInt::stream).average().orElse(0);
        return floats(years.stream()
                .mapToDouble(year -> year.isEmpty() ? 0 : SIZE * (year.getAsInt() - mean) / YEARS)
                .toArray());
    }

    /// Likes and their moments; one without is as early as the first.
    ///
    /// @param at `[edges]`
    private record Likes(Csr liked, long[] at) {
        static Likes of(TrainingData data) {
            Csr all = data.interactions();
            long first = Arrays.stream(data.lastAt())
                    .filter(moment -> moment != Snapshot.History.UNDATED)
                    .min()
                    .orElse(0);
            long[] at = IntStream.range(0, all.edges())
                    .filter(e -> all.weights()[e] > 0)
                    .mapToLong(e -> Math.max(first, data.lastAt()[e]))
                    .toArray();
            return new Likes(data.liked(), at);
        }

        long[] ascending() {
            long[] moments = at.clone();
            Arrays.sort(moments);
            return moments;
        }

        /// Of each item, among the last ones.
        double[] counts(int items, long[] ascending, double share) {
            double[] counts = new double[items];
            if (at.length > 0) {
                long from = ascending[(int) (at.length * (1 - share))];
                for (int e = 0; e < at.length; e++) {
                    counts[liked.targets()[e]] += at[e] >= from ? 1 : 0;
                }
            }
            return counts;
        }

        double[] spans() {
            return IntStream.range(0, liked.rows())
                    .mapToDouble(user -> last(user) - first(user))
                    .toArray();
        }

        private long first(int user) {
            return Arrays.stream(at, liked.from(user), liked.to(user)).min().orElse(0);
        }

        private long last(int user) {
            return Arrays.stream(at, liked.from(user), liked.to(user)).max().orElse(0);
        }
    }

    private static float[] logarithms(double... counts) {
        return floats(
                Arrays.stream(counts).map(count -> SIZE * Math.log1p(count)).toArray());
    }

    private static float[] floats(double... values) {
        float[] floats = new float[values.length];
        for (int k = 0; k < floats.length; k++) {
            floats[k] = (float) values[k];
        }
        return floats;
    }

    /// How many there are of a candidate.
    int count() {
        return 2 * scales.length + groups.size() + items.length + users.length;
    }

    /// What each of them is about.
    ///
    /// @param sources their names
    List<String> names(List<String> sources) {
        return Stream.of(sources, sources, groups.stream().map(Group::name).toList(), ITEM_NAMES, USER_NAMES)
                .flatMap(List::stream)
                .toList();
    }

    int itemCount() {
        return items[0].length;
    }

    /// @param scores `[sources]`
    /// @param into `[...][count]`, written from `at` on
    void write(float[] scores, int user, int item, float[] into, int at) {
        int place = at;
        for (int k = 0; k < scales.length; k++) {
            float scaled = scores[k] / scales[k];
            into[place++] = scaled;
            into[at + scales.length + k] = damped(scaled);
        }
        place += scales.length;
        for (Group group : groups) {
            into[place++] = group.taste().of(user, item);
        }
        for (float[] trait : items) {
            into[place++] = trait[item];
        }
        for (float[] trait : users) {
            into[place++] = user < trait.length ? trait[user] : 0;
        }
    }

    /// Most sources are silent of most items.
    private static float damped(float scaled) {
        return scaled == 0 ? 0 : (float) (Math.signum(scaled) * Math.log1p(Math.abs(scaled)));
    }

    /// `[pool][count]`
    float[] of(PooledScores pooled) {
        float[] all = new float[pooled.items().length * count()];
        float[] scores = new float[scales.length];
        for (int k = 0; k < pooled.items().length; k++) {
            for (int source = 0; source < scores.length; source++) {
                scores[source] = pooled.scores()[source][k];
            }
            write(scores, pooled.user(), pooled.items()[k], all, k * count());
        }
        return all;
    }

    NamedArrays arrays() {
        NamedArrays arrays = new NamedArrays()
                .put(SCALES, scales)
                .putTexts(GROUPS, groups.stream().map(Group::name).toList());
        for (int group = 0; group < groups.size(); group++) {
            arrays.putBelow(GROUPS + group, groups.get(group).taste().arrays());
        }
        for (int trait = 0; trait < items.length; trait++) {
            arrays.put(ITEMS + trait, items[trait]);
        }
        for (int trait = 0; trait < users.length; trait++) {
            arrays.put(USERS + trait, users[trait]);
        }
        return arrays;
    }

    /// @throws IllegalArgumentException when arrays are missing
    static CandidateFeatures restore(NamedArrays arrays) {
        return new CandidateFeatures(
                arrays.floats(SCALES),
                groups(arrays),
                traits(arrays, ITEMS, ITEM_NAMES.size()),
                traits(arrays, USERS, USER_NAMES.size()));
    }

    private static List<Group> groups(NamedArrays arrays) {
        List<String> names = arrays.texts(GROUPS);
        return IntStream.range(0, names.size())
                .mapToObj(k -> new Group(names.get(k), CommunityTaste.restore(arrays.below(GROUPS + k))))
                .toList();
    }

    private static float[][] traits(NamedArrays arrays, String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(trait -> arrays.floats(name + trait))
                .toArray(float[][]::new);
    }
}
