package io.because.serving;

import io.because.model.Cause;
import io.because.model.Contribution;
import io.because.model.Profile;
import java.util.List;

/// What each single cause gives to one score, summed over the parts.
final class Attribution {
    /// Single precision of the rankers, summed over a long history.
    private static final double ROUNDING = 1e-4;

    private final CauseSums actions;
    private final CauseSums friends;
    private final CauseSums people;
    private final CauseSums tastes;
    private boolean additive = true;

    private Attribution(Profile profile) {
        actions = new CauseSums(profile.history().indices());
        friends = new CauseSums(profile.friends().indices());
        people = new CauseSums(profile.likeMinded().indices());
        tastes = new CauseSums(profile.tastes().indices());
    }

    static Attribution of(Recommendation shown, PersonalView view, int item) {
        var attribution = new Attribution(view.profile());
        for (Part part : shown.answer().state().parts()) {
            double score = shown.parts().stream()
                    .filter(p -> p.name().equals(part.model().part()))
                    .mapToDouble(ScorePart::score)
                    .sum();
            attribution.add(part, score, part.ranker().attribute(view.profile(), view, item));
        }
        return attribution;
    }

    private void add(Part part, double score, List<Contribution> contributions) {
        double sum = 0;
        double size = 0;
        for (Contribution contribution : contributions) {
            double amount = part.model().weight() * contribution.amount();
            add(contribution.cause(), amount);
            sum += amount;
            size += Math.abs(amount);
        }
        additive &= contributions.isEmpty() || Math.abs(score - sum) <= ROUNDING * size;
    }

    private void add(Cause cause, double amount) {
        switch (cause) {
            case Cause.PastActions(var items) -> addSingle(actions, amount, items);
            case Cause.Friends(var users) -> addSingle(friends, amount, users);
            case Cause.LikeMinded(var users) -> addSingle(people, amount, users);
            case Cause.Taste(var genre) -> tastes.add(genre, amount);
        }
    }

    private static void addSingle(CauseSums sums, double amount, int... causes) {
        if (causes.length != 1) {
            throw new IllegalStateException("a model must explain by single causes, not by " + causes.length);
        }
        sums.add(causes[0], amount);
    }

    CauseSums actions() {
        return actions;
    }

    CauseSums friends() {
        return friends;
    }

    CauseSums people() {
        return people;
    }

    CauseSums tastes() {
        return tastes;
    }

    /// Whether the causes sum to the score in every part that has any: only then is what several causes
    /// give together surely the sum of what each gives.
    boolean additive() {
        return additive;
    }
}
