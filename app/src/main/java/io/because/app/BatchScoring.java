package io.because.app;

import io.because.domain.Context;
import io.because.domain.UserId;
import io.because.gnn.Stamp;
import io.because.gnn.WriteBack;
import io.because.model.Blocks;
import io.because.serving.Explanation;
import io.because.serving.ImpressionLog;
import io.because.serving.ImpressionLogParams;
import io.because.serving.Recommendation;
import io.because.serving.Recommender;
import io.because.serving.RecommenderParams;
import io.because.serving.Serving;
import io.because.serving.ServingState;
import io.because.serving.Surroundings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Asks the online path for everybody and stores each user's ten best as `RECOMMENDED`, with the strongest reason, for
/// analysts: blocks of users side by side. Nothing is logged as shown.
final class BatchScoring {
    private static final int BEST = 10;

    /// Users whom a thread takes at once.
    private static final int BLOCK = 16;

    /// Blocks of each thread that are worked out before they are written; the last one of them leaves the others idle.
    private static final int BLOCKS_AHEAD = 16;

    private final Clock clock;
    private final int threads;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    BatchScoring(Clock clock, int threads) {
        this.clock = clock;
        this.threads = threads;
    }

    /// Stores the lists of all users of the state's snapshot.
    ///
    /// @return how many recommendations were stored
    long run(ServingState state, WriteBack into, String blendVersion) {
        long total = (long) BEST * state.graph().snapshot().users();
        Stamp stamp = new Stamp(Blend.NAME, blendVersion, clock.instant());
        try (Stream<WriteBack.Recommended> rows = rows(state)) {
            return into.recommendations(rows.iterator(), total, stamp);
        }
    }

    /// User by user in the order of the snapshot, each best first; worked out as they are asked for, a few blocks of
    /// users ahead. The caller closes it.
    Stream<WriteBack.Recommended> rows(ServingState state) {
        ImpressionLog nowhere = new ImpressionLog(batch -> {}, ImpressionLogParams.DEFAULT, meters);
        Recommender recommender = offline(state, nowhere);
        List<String> users = state.graph().snapshot().userIds().ids();
        int ahead = BLOCK * BLOCKS_AHEAD * threads;
        return IntStream.iterate(0, from -> from < users.size(), from -> from + ahead)
                .mapToObj(from -> users.subList(from, Math.min(from + ahead, users.size())))
                .flatMap(some -> best(recommender, some))
                .onClose(nowhere::close);
    }

    private Stream<WriteBack.Recommended> best(Recommender recommender, List<String> users) {
        List<List<WriteBack.Recommended>> lists = new ArrayList<>(Collections.nCopies(users.size(), List.of()));
        Blocks.run(users.size(), BLOCK, threads, (from, to) -> {
            for (int user = from; user < to; user++) {
                lists.set(user, best(recommender, users.get(user)));
            }
        });
        return lists.stream().flatMap(List::stream);
    }

    private static List<WriteBack.Recommended> best(Recommender recommender, String user) {
        List<Recommendation> shown = recommender
                .recommend(new UserId(user), BEST, null, Context.NONE)
                .items();
        List<Explanation> why = recommender.explanations(shown, 1);
        return IntStream.range(0, shown.size())
                .mapToObj(k -> new WriteBack.Recommended(
                        user,
                        shown.get(k).item().value(),
                        k + 1,
                        shown.get(k).score(),
                        why.get(k).reasons().stream()
                                .findFirst()
                                .map(reason -> reason.text(Locale.ENGLISH))
                                .orElse("")))
                .toList();
    }

    private Recommender offline(ServingState state, ImpressionLog nowhere) {
        return new Recommender(
                new Serving(state),
                events -> {
                    throw new IllegalStateException("batch scoring records no events");
                },
                nowhere,
                RecommenderParams.DEFAULT,
                new Surroundings(clock, () -> "batch", meters));
    }
}
