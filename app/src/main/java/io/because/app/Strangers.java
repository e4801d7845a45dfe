package io.because.app;

import io.because.app.evaluation.HeldOut;
import io.because.app.evaluation.OfflineGraph;
import io.because.app.evaluation.PooledScores;
import io.because.app.evaluation.Protocol;
import io.because.app.evaluation.Splits;
import io.because.model.ModelType;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Users who liked nothing. All that can be told them is what everybody likes and what their friends do; how much the
/// one weighs beside the other is found on users whose whole history is taken away, as no user with a history can tell.
final class Strangers {
    static final String POPULARITY = "popularity";
    static final String FRIENDS = "friends";

    /// Popularity comes down; were friends to go up, they would drown the first things that a stranger likes.
    private static final double[] FACTORS =
            DoubleStream.iterate(1, factor -> factor / 2).limit(12).toArray();

    private Strangers() {}

    /// @param popularity what it weighs by the weights of those with few likes, for scores as they are
    /// @param friends the same
    /// @return what popularity is to be multiplied with, at most 1; 1 where no user could tell
    static double popularityFactor(
            List<ModelType> members, double popularity, double friends, TrainingData data, ModelType.Fit fit) {
        if (!hasFriendsWithHistory(data)) {
            return 1;
        }
        HeldOut hidden = Splits.validation(data, Protocol.COLD_USERS, fit.seed());
        List<Ranker> rankers = List.of(
                type(members, POPULARITY).fit(hidden.train(), fit),
                type(members, FRIENDS).fit(hidden.train(), fit));
        HeldOut users = hidden.sampled(Blend.VALIDATION_USERS, fit.seed());
        BlendSearch search = new BlendSearch(
                PooledScores.of(rankers, users, new OfflineGraph(hidden.train()), fit.threads()), new double[] {1, 1});
        return Arrays.stream(FACTORS)
                .boxed()
                .max(Comparator.comparingDouble(factor -> search.quality(new double[] {factor * popularity, friends})))
                .orElse(1.0);
    }

    private static boolean hasFriendsWithHistory(TrainingData data) {
        return IntStream.range(0, data.users())
                .anyMatch(user ->
                        data.friends().degree(user) > 0 && data.interactions().degree(user) > 0);
    }

    private static ModelType type(List<ModelType> members, String name) {
        return members.stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + name + " among the models of the blend"));
    }
}
