package io.because.app;

import io.because.graph.Csr;
import io.because.graph.Snapshot;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.List;

/// What a blend can tell users apart by: how much they liked, how popular that is, and how long ago they came last.
///
/// @param all `[traits][users]`: the number of likes, the mean logarithm of how many like each of them, and the seconds
///     from the user's last like to the last of all, 0 without times
record UserTraits(List<double[]> all) {
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
