package io.because.app.evaluation;

import io.because.domain.Progress;
import io.because.graph.Csr;
import io.because.graph.GraphView;
import io.because.graph.TopK;
import io.because.model.Blocks;
import io.because.model.Profile;
import io.because.model.Ranker;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The best items of every test user, by one model.
///
/// @param users test users, ascending
/// @param best `[users][]` items, best first, without the user's training items: all candidates where
///     there are some, else the best LENGTH of the catalogue
record RankedUsers(int[] users, int[][] best) {
    static final int LENGTH = 100;

    /// Users scored together; a block's scores must fit the memory of each thread.
    private static final int BLOCK = 64;

    /// Ties are broken against the model: a held-out item comes behind all others of its score, so that
    /// a constant score finds nothing.
    static RankedUsers of(Ranker ranker, HeldOut data, GraphView graph, int threads, Progress progress) {
        int[] users = data.testUsers();
        int[][] best = new int[users.length][];
        try (Progress.Step step = progress.begin("ranking by " + ranker.name(), users.length)) {
            Blocks.run(users.length, BLOCK, threads, (from, to) -> {
                float[][] scores = new float[to - from][data.train().items()];
                ranker.scoreAll(profiles(graph, Arrays.copyOfRange(users, from, to)), graph, scores);
                for (int k = from; k < to; k++) {
                    best[k] = best(ranker, scores[k - from], data, users[k]);
                }
                step.advance(to - from);
            });
        }
        return new RankedUsers(users, best);
    }

    /// Of some of the users.
    ///
    /// @param some ascending
    RankedUsers of(int... some) {
        return new RankedUsers(
                some,
                Arrays.stream(some)
                        .mapToObj(user -> best[Arrays.binarySearch(users, user)])
                        .toArray(int[][]::new));
    }

    private static List<Profile> profiles(GraphView graph, int[] users) {
        return IntStream.of(users).mapToObj(user -> Profile.of(graph, user)).toList();
    }

    private static int[] best(Ranker ranker, float[] scores, HeldOut data, int user) {
        for (int item : data.test()[user]) {
            scores[item] = Math.nextDown(scores[item]);
        }
        Csr seen = data.train().interactions();
        for (int e = seen.from(user); e < seen.to(user); e++) {
            scores[seen.targets()[e]] = Float.NEGATIVE_INFINITY;
        }
        return data.hasCandidates()
                ? TopK.select(scores, data.candidates()[user], data.candidates()[user].length)
                : ranker.best(scores, LENGTH);
    }
}
