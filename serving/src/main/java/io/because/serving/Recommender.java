package io.because.serving;

import io.because.domain.Context;
import io.because.domain.Event;
import io.because.domain.ItemId;
import io.because.domain.UserId;
import io.because.model.EventSink;
import io.because.model.Profile;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Answers requests. Each answer is computed from one {@link ServingState}, in memory: no request waits for the
/// database.
/// Thread-safe.
public final class Recommender {
    private final Serving serving;
    private final EventSink sink;

    public Recommender(
            Serving serving,
            EventSink sink,
            ImpressionLog impressions,
            RecommenderParams params,
            Surroundings surroundings) {
        this.serving = serving;
        this.sink = sink;
    }

    /// What to show `user` now, best first.
    ///
    /// @param first how many, 1 to 100
    /// @param after a cursor of an earlier page: goes on in the list that page came from
    /// @throws io.because.domain.UnknownIdException argument "userId"
    /// @throws IllegalArgumentException bad `first`, malformed or expired `after`; the message starts with its name
    public Page recommend(UserId user, int first, @Nullable String after, Context context) {
        return new Page("", List.of(), List.of(), false, false);
    }

    /// The score of one item for one user, whether or not it would be shown. Not an impression: nothing is logged.
    ///
    /// @throws io.because.domain.UnknownIdException argument "userId" or "itemId"
    public Recommendation explain(UserId user, ItemId item) {
        return new Recommendation(
                "",
                item,
                null,
                0,
                List.of(),
                new Answer(serving.state(), Profile.of(serving.state().graph(), 0)));
    }

    /// Nearest first.
    ///
    /// @param first how many, 1 to 100
    /// @throws io.because.domain.UnknownIdException argument "itemId"
    public List<SimilarItem> similarItems(ItemId item, int first) {
        return List.of();
    }

    /// Why the scores are what they are.
    ///
    /// @param maxReasons how many stand alone; the others are summed up in {@link Reason.TheRest}
    /// @return one per recommendation, in order
    public List<Explanation> explanations(List<Recommendation> shown, int maxReasons) {
        return List.of();
    }

    /// The place that `shown` would have without the causes of `reason`, by the same online path and the same models.
    ///
    /// @return 1 first; empty when the item would be no candidate any more
    public OptionalInt counterfactualRank(Recommendation shown, Reason reason) {
        return OptionalInt.empty();
    }

    /// The fitted models behind the parts of a score.
    public List<PartModel> models() {
        return serving.state().parts().stream().map(Part::model).toList();
    }

    /// Commits the events; when this returns, the next `recommend` reflects them.
    ///
    /// @throws io.because.domain.StoreUnavailableException nothing was written; try again
    public List<EventSink.Outcome> record(List<Event> events) {
        return sink.record(events);
    }
}
