package io.because.app;

import io.because.graph.Csr;
import io.because.model.TrainingData;
import java.util.List;

/// What a blend can tell users apart by: how much they liked, and how popular that is.
///
/// @param all `[traits][users]`: the number of likes, and the mean logarithm of how many like each of them
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
        return new UserTraits(List.of(length, popularity));
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
