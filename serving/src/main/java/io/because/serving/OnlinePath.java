package io.because.serving;

import io.because.graph.GraphView;
import io.because.model.Profile;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.function.Consumer;

/// Score, candidates, filter, re-rank, rank: the same for a recommendation, for "why?" and for "what if not?".
/// Thread-safe.
final class OnlinePath {
    private final List<CandidateSource> sources;
    private final Timer scoring;
    private final Timer nominating;
    private final Timer reranking;

    OnlinePath(RecommenderParams params, MeterRegistry meters) {
        sources = List.of(
                new PartFavourites(params.favourites()), new SimilarToRecent(params.recent()), new LikedByFriends());
        scoring = meters.timer("because.recommend", "stage", "score");
        nominating = meters.timer("because.recommend", "stage", "candidates");
        reranking = meters.timer("because.recommend", "stage", "rerank");
    }

    Ranking rank(ServingState state, Profile profile) {
        return rank(state, profile, _ -> {});
    }

    /// @param alter changes the scores before candidates are chosen by them
    Ranking rank(ServingState state, Profile profile, Consumer<Scores> alter) {
        GraphView view = new PersonalView(profile, state.graph().now());
        Scores scores = state.takeScores();
        scoring.record(() -> scores.compute(profile, view));
        alter.accept(scores);
        var candidates = new Candidates(profile, state.graph());
        var request = new CandidateSource.Request(profile, view, scores);
        nominating.record(() -> sources.forEach(source -> source.nominate(request, candidates)));
        reranking.record(() -> scores.rerank(profile, view, candidates.items()));
        return new Ranking(scores, candidates, state);
    }
}
