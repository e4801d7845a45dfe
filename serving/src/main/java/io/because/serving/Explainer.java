package io.because.serving;

import io.because.model.Cause;
import io.because.model.FeatureAttributable;
import io.because.model.FeatureShare;
import io.because.model.Profile;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// Tells why a score is what it is, and what would be without a cause. Thread-safe.
final class Explainer {
    /// Popularity comes last: it speaks only when no other does.
    private static final List<ReasonFinder> FINDERS = List.of(
            new WatchedFinder(), new FriendsFinder(), new PeopleFinder(), new GenreFinder(), new PopularFinder());

    private final OnlinePath path;

    Explainer(OnlinePath path) {
        this.path = path;
    }

    Explanation explain(Recommendation shown, int maxReasons) {
        Inquiry inquiry = Inquiry.about(shown, maxReasons);
        var findings = new Findings();
        FINDERS.forEach(finder -> finder.find(inquiry, findings));
        List<Reason> reasons = findings.reasons(inquiry);
        double told = reasons.stream().mapToDouble(Reason::contribution).sum();
        return new Explanation(shown.score() - told, reasons);
    }

    double interplay(Recommendation shown, List<Reason> reasons) {
        List<Reason> caused = reasons.stream()
                .filter(reason -> !reason.ground().causes().isEmpty())
                .toList();
        if (caused.size() < 2) {
            return 0;
        }
        List<Cause> causes = caused.stream()
                .flatMap(reason -> reason.ground().causes().stream())
                .toList();
        int item = shown.answer().state().itemIndex(shown.item());
        double together = shown.score() - Counterfactual.scoreWithout(shown.answer(), item, causes);
        double[] alone = caused.stream().mapToDouble(Reason::contribution).toArray();
        double interplay = together - Arrays.stream(alone).sum();
        double size = Arrays.stream(alone).map(Math::abs).sum();
        return Math.abs(interplay) <= Attribution.ROUNDING * size ? 0 : interplay;
    }

    List<FeatureShare> featureShares(Recommendation shown, ScorePart part) {
        Answer answer = shown.answer();
        Part spoken = answer.state().parts().stream()
                .filter(one -> one.model().part().equals(part.name()))
                .findFirst()
                .orElseThrow();
        if (!(spoken.ranker() instanceof FeatureAttributable network)) {
            return List.of();
        }
        Profile profile = answer.profile();
        double weight = spoken.weights().of(profile.user());
        return network
                .featureShares(
                        profile,
                        new PersonalView(profile, answer.state().graph()),
                        answer.state().itemIndex(shown.item()))
                .stream()
                .map(share -> new FeatureShare(share.feature(), weight * share.amount()))
                .toList();
    }

    OptionalInt rankWithout(Recommendation shown, Reason reason) {
        ServingState state = shown.answer().state();
        int item = state.itemIndex(shown.item());
        if (reason instanceof Reason.Popular) {
            return rankUnpopular(shown, item);
        }
        Profile profile =
                Counterfactual.without(shown.answer().profile(), reason.ground().causes());
        try (Ranking ranking = path.rank(state, profile)) {
            return ranking.rankOf(item);
        }
    }

    /// Had nobody else liked it: the other items keep what they have.
    private OptionalInt rankUnpopular(Recommendation shown, int item) {
        ServingState state = shown.answer().state();
        int popularity =
                state.parts().stream().map(part -> part.model().part()).toList().indexOf(Part.POPULARITY);
        try (Ranking ranking = path.rank(state, shown.answer().profile(), scores -> scores.forget(popularity, item))) {
            return ranking.rankOf(item);
        }
    }
}
