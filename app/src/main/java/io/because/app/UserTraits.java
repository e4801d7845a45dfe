package io.because.app;

import io.because.graph.Csr;
import io.because.graph.Snapshot;
import io.because.model.Features;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a blend can tell users apart by: how much they liked, how popular that is, how long ago they came last, and,
/// where a user of the data is a user in a context, the context.
///
/// @param all `[traits][users]`: the number of likes, the mean logarithm of how many like each of them, and the seconds
///     from the user's last like to the last of all, 0 without times; then for each common category of the context
///     (daytime: evening) whether it is the user's
record UserTraits(List<double[]> all) {
    /// Of the users; a rarer category is no side of a split.
    private static final double LEAST_SHARE = 0.05;

    static UserTraits of(TrainingData data) {
        Csr liked = data.liked();
        int[] likes = new int[liked.columns()];
        for (int item : liked.targets()) {
            likes[item]++;
        }
        double[] length = new double[liked.rows()];
        double[] popularity = new double[liked.rows()];
        for (int user = 0; user < liked.rows(); user++) {
            length[user] = liked.degree(user);
            for (int e = liked.from(user); e < liked.to(user); e++) {
                popularity[user] += Math.log(likes[liked.targets()[e]]) / length[user];
            }
        }
        return new UserTraits(List.of(length, popularity, sinceLast(data)));
    }

    /// With the context, where there is one.
    UserTraits with(Features features) {
        return new UserTraits(Stream.concat(all.stream(), context(features)).toList());
    }

    private static Stream<double[]> context(Features features) {
        List<Features.Field> fields = features.users();
        return fields.stream().anyMatch(UserTraits::saysWho)
                ? fields.stream().filter(field -> !saysWho(field)).flatMap(UserTraits::common)
                : Stream.empty();
    }

    private static boolean saysWho(Features.Field field) {
        return field.name().equals(Features.USER);
    }

    /// A trait for each category that is common, but not everybody's.
    private static Stream<double[]> common(Features.Field field) {
        List<List<String>> values = field.values();
        Map<String, Integer> counts = new TreeMap<>();
        values.forEach(own -> own.forEach(category -> counts.merge(category, 1, Integer::sum)));
        double least = LEAST_SHARE * values.size();
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= least && count.getValue() <= values.size() - least)
                .map(count -> values.stream()
                        .mapToDouble(own -> own.contains(count.getKey()) ? 1 : 0)
                        .toArray());
    }

    private static double[] sinceLast(TrainingData data) {
        Csr interactions = data.interactions();
        long[] last = new long[data.users()];
        Arrays.fill(last, Snapshot.History.UNDATED);
        for (int user = 0; user < last.length; user++) {
            for (int e = interactions.from(user); e < interactions.to(user); e++) {
                if (interactions.weights()[e] > 0) {
                    last[user] = Math.max(last[user], data.lastAt()[e]);
                }
            }
        }
        long end = Arrays.stream(last).max().orElse(Snapshot.History.UNDATED);
        return Arrays.stream(last)
                .mapToDouble(moment -> moment == Snapshot.History.UNDATED ? 0 : end - moment)
                .toArray();
    }

    double[] likes() {
        return all.get(0);
    }

    double[] popularity() {
        return all.get(1);
    }

    double[] secondsSinceLast() {
        return all.get(2);
    }

    int count() {
        return all.size();
    }

    int users() {
        return all.getFirst().length;
    }

    double[] ofUser(int user) {
        return all.stream().mapToDouble(trait -> trait[user]).toArray();
    }

    /// Of somebody who liked nothing yet.
    double[] ofStranger() {
        return new double[count()];
    }
}
