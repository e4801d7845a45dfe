package io.because.app;

import io.because.graph.EmbeddingTable;
import io.because.model.Profile;
import io.because.model.VectorRanker;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// The vectors of all users by a fitted model.
final class UserVectors {
    private static final int BATCH = 512;

    private UserVectors() {}

    /// A batch at a time, because some models work on a whole neighbourhood for each profile.
    static EmbeddingTable of(VectorRanker model, int users, IntFunction<Profile> profiles) {
        int dimension = model.itemVectors().dimension();
        float[] all = new float[Math.multiplyExact(users, dimension)];
        for (int from = 0; from < users; from += BATCH) {
            List<Profile> some = IntStream.range(from, Math.min(from + BATCH, users))
                    .mapToObj(profiles)
                    .toList();
            float[] batch = model.userVectors(some).values();
            System.arraycopy(batch, 0, all, from * dimension, batch.length);
        }
        return new EmbeddingTable(model.name(), dimension, all);
    }
}
