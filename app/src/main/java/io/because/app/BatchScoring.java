package io.because.app;

import io.because.cypher.Graph;
import io.because.domain.Context;
import io.because.domain.Progress;
import io.because.domain.UserId;
import io.because.gnn.Stamp;
import io.because.gnn.WriteBack;
import io.because.graph.IdMap;
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
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Asks the online path for everybody and stores each user's ten best as `RECOMMENDED`, with the strongest reason, for
/// analysts. Nothing is logged as shown.
final class BatchScoring {
    private static final int BEST = 10;

    private final Graph graph;
    private final Clock clock;
    private final Progress progress;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    BatchScoring(Graph graph, Clock clock, Progress progress) {
        this.graph = graph;
        this.clock = clock;
        this.progress = progress;
    }

    /// Stores the lists of all users of the state's snapshot.
    ///
    /// @return how many recommendations were stored
    long run(ServingState state, String blendVersion) {
        try (ImpressionLog nowhere = new ImpressionLog(batch -> {}, ImpressionLogParams.DEFAULT, meters)) {
            return write(offline(state, nowhere), state.graph().snapshot().userIds(), blendVersion);
        }
    }

    private long write(Recommender recommender, IdMap users, String blendVersion) {
        var rows = IntStream.range(0, users.size()).mapToObj(users::id).flatMap(user -> best(recommender, user));
        return new WriteBack(graph, progress)
                .recommendations(
                        rows.iterator(),
                        (long) BEST * users.size(),
                        new Stamp(Blend.NAME, blendVersion, clock.instant()));
    }

    private static Stream<WriteBack.Recommended> best(Recommender recommender, String user) {
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
                                .orElse("")));
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
