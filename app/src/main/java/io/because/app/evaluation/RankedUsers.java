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
/// @param best `[users][<= LENGTH]` items, best first, without the user's training items
record RankedUsers(int[] users, int[][] best) {
    static final int LENGTH = 100;

    /// Users scored together; a block's scores must fit the memory of each thread.
    private static final int BLOCK = 64;

    /// Ties are broken against the model: a held-out item comes behind all others of its score, so that a constant
    /// score
    /// finds nothing.
    static RankedUsers of(Ranker ranker, HeldOut data, GraphView graph, int threads, Progress progress) {
        int[] users = data.testUsers();
        int[][] best = new int[users.length][];
        Csr seen = data.train().interactions();
        try (Progress.Step step = progress.begin("ranking by " + ranker.name(), users.length)) {
            Blocks.run(users.length, BLOCK, threads, (from, to) -> {
                float[][] scores = new float[to - from][data.train().items()];
                ranker.scoreAll(profiles(graph, Arrays.copyOfRange(users, from, to)), graph, scores);
                for (int k = from; k < to; k++) {
                    best[k] = best(scores[k - from], data.test()[users[k]], seen, users[k]);
                }
                step.advance(to - from);
            });
        }
        return new RankedUsers(users, best);
    }

    private static List<Profile> profiles(GraphView graph, int[] users) {
        return IntStream.of(users).mapToObj(user -> Profile.of(graph, user)).toList();
    }

    private static int[] best(float[] scores, int[] relevant, Csr seen, int user) {
        for (int item : relevant) {
            scores[item] = Math.nextDown(scores[item]);
        }
        for (int e = seen.from(user); e < seen.to(user); e++) {
            scores[seen.targets()[e]] = Float.NEGATIVE_INFINITY;
        }
        return TopK.select(scores, LENGTH);
    }
}
