package io.because.serving;

import io.because.domain.Context;
import io.because.domain.Event;
import io.because.domain.ItemId;
import io.because.domain.Require;
import io.because.domain.UnknownIdException;
import io.because.domain.UserId;
import io.because.model.EventSink;
import io.because.model.FeatureShare;
import io.because.model.Profile;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Answers requests. Each answer is computed from one {@link ServingState}, in memory: none waits for the
/// database. Thread-safe.
public final class Recommender {
    private static final int LARGEST_PAGE = 100;

    private final Serving serving;
    private final EventIntake intake;
    private final RecommenderParams params;
    private final Surroundings surroundings;
    private final OnlinePath path;
    private final PinnedLists pinned;
    private final Pages pages;
    private final Explainer explainer;
    private final Turns turns = new Turns(Runtime.getRuntime().availableProcessors());
    private final Timer answering;
    private final Timer explaining;

    public Recommender(
            Serving serving,
            EventSink sink,
            ImpressionLog impressions,
            RecommenderParams params,
            Surroundings surroundings) {
        this.serving = serving;
        this.params = params;
        this.surroundings = surroundings;
        intake = new EventIntake(serving, sink, surroundings.meters());
        path = new OnlinePath(params, surroundings.meters());
        pinned = new PinnedLists(params, surroundings.clock());
        pages = new Pages(impressions, surroundings);
        explainer = new Explainer(path);
        answering = surroundings.meters().timer("because.recommend", "stage", "all");
        explaining = surroundings.meters().timer("because.recommend", "stage", "explain");
    }

    /// What to show `user` now, best first.
    ///
    /// @param first how many, 1 to 100
    /// @param after a cursor of an earlier page: goes on in the list that page came from
    /// @throws UnknownIdException argument "userId"
    /// @throws IllegalArgumentException bad `first`, malformed or expired `after`; the message starts
    ///     with its name
    public Page recommend(UserId user, int first, @Nullable String after, Context context) {
        requireFirst(first);
        Timer.Sample sample = Timer.start(surroundings.meters());
        Cursor cursor = after == null ? null : Cursor.parse(after);
        RankedList list = cursor == null ? turns.take(() -> freshList(user)) : pinned.of(cursor, user);
        Page page = pages.cut(list, cursor == null ? 0 : cursor.next(), first, context);
        sample.stop(answering);
        return page;
    }

    private RankedList freshList(UserId user) {
        Answer answer = answerFor(user);
        try (Ranking ranking = path.rank(answer.state(), answer.profile())) {
            var list = RankedList.of(surroundings.ids().get(), answer, ranking, params.listLength());
            pinned.pin(list);
            return list;
        }
    }

    /// The score of one item for one user, whether or not it would be shown. Nothing is logged: it was
    /// asked for, not chosen.
    ///
    /// @throws UnknownIdException argument "userId" or "itemId"
    public Recommendation explain(UserId user, ItemId item) {
        return turns.take(() -> explained(user, item));
    }

    private Recommendation explained(UserId user, ItemId item) {
        Answer answer = answerFor(user);
        int index = answer.state().itemIndex(item);
        try (Ranking ranking = path.rank(answer.state(), answer.profile())) {
            OptionalInt rank = ranking.rankOf(index);
            if (rank.isEmpty()) { // nobody nominated it
                var view = new PersonalView(answer.profile(), answer.state().graph());
                ranking.scores().rerank(answer.profile(), view, index);
            }
            return new Recommendation(
                    surroundings.ids().get(),
                    item,
                    rank.isPresent() ? rank.getAsInt() : null,
                    false,
                    ranking.scores().total(index),
                    ranking.scores().of(index),
                    answer);
        }
    }

    /// Nearest first.
    ///
    /// @param first how many, 1 to 100
    /// @throws UnknownIdException argument "itemId"
    public List<SimilarItem> similarItems(ItemId item, int first) {
        requireFirst(first);
        ServingState state = serving.state();
        return new SimilarItems(state).nearest(state.itemIndex(item), first);
    }

    /// Why the scores are what they are.
    ///
    /// @param maxReasons how many stand alone; the others are summed up in {@link Reason.TheRest}
    /// @return one per recommendation, in order
    public List<Explanation> explanations(List<Recommendation> shown, int maxReasons) {
        Require.notNegative("first", maxReasons);
        Timer.Sample sample = Timer.start(surroundings.meters());
        List<Explanation> explanations = turns.take(() -> shown.stream()
                .map(recommendation -> explainer.explain(recommendation, maxReasons))
                .toList());
        sample.stop(explaining);
        return explanations;
    }

    /// What of `base` the causes of an explanation's reasons give only together: by how much more the score falls when
    /// all of them are deleted at once than their contributions say; 0 where they just add up.
    ///
    /// @param why of `shown`
    public double interplay(Recommendation shown, Explanation why) {
        return turns.take(() -> explainer.interplay(shown, why.reasons()));
    }

    /// What the inputs of a part's network add to that part of a score; nothing for models whose score is told by its
    /// causes alone.
    ///
    /// @param part one of `shown`'s
    public List<FeatureShare> featureShares(Recommendation shown, ScorePart part) {
        return turns.take(() -> explainer.featureShares(shown, part));
    }

    /// The place that `shown` would have without the causes of `reason`, by the same online path and the
    /// same models.
    ///
    /// @return 1 first; empty when the item would be no candidate any more
    public OptionalInt counterfactualRank(Recommendation shown, Reason reason) {
        return turns.take(() -> explainer.rankWithout(shown, reason));
    }

    /// The fitted models behind the parts of a score.
    public List<PartModel> models() {
        return serving.state().parts().stream().map(Part::model).toList();
    }

    /// Commits the events; when this returns, the next `recommend` reflects them.
    ///
    /// @throws io.because.domain.StoreUnavailableException nothing was written; try again
    public List<EventSink.Outcome> record(List<Event> events) {
        return intake.record(events);
    }

    private Answer answerFor(UserId user) {
        ServingState state = serving.state();
        int index = state.graph().userIndex(user.value());
        if (index < 0) {
            throw new UnknownIdException("userId", "no user " + user);
        }
        return new Answer(user, state, Profile.of(state.graph(), index));
    }

    private static void requireFirst(int first) {
        Require.that(first >= 1 && first <= LARGEST_PAGE, "first must be 1 to " + LARGEST_PAGE + ", was " + first);
    }
}
