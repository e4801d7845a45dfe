package io.because.serving;

import io.because.model.Cause;
import io.because.model.Contributions;
import io.because.model.Profile;
import io.because.model.Ranker;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What each single cause gives to one score, summed over the parts.
final class Attribution {
    /// Single precision of the rankers, summed over a long history.
    static final double ROUNDING = 1e-4;

    private final CauseSums actions;
    private final CauseSums friends;
    private final CauseSums people;
    private final CauseSums tastes;
    private final Set<CauseSums> coupled = new HashSet<>(); // kinds that interact in some part

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
            attribution.new OfPart(part.weights().of(view.profile().user())).addAll(part.ranker(), view, item, score);
        }
        return attribution;
    }

    /// Adds what one part's model tells.
    private final class OfPart implements Contributions {
        private final double weight;
        private final Set<CauseSums> kinds = new HashSet<>();
        private @Nullable CauseSums last;
        private double sum;
        private double size;

        OfPart(double weight) {
            this.weight = weight;
        }

        void addAll(Ranker ranker, PersonalView view, int item, double score) {
            ranker.attribute(view.profile(), view, item, this);
            if (Math.abs(score - sum) > ROUNDING * size) {
                coupled.addAll(kinds);
            }
        }

        @Override
        public void pastAction(int item, double amount) {
            add(actions, item, amount);
        }

        @Override
        public void friend(int user, double amount) {
            add(friends, user, amount);
        }

        @Override
        public void likeMinded(int user, double amount) {
            add(people, user, amount);
        }

        @Override
        public void taste(int genre, double amount) {
            add(tastes, genre, amount);
        }

        @SuppressWarnings("ReferenceEquality") // thousands of one kind follow each other
        private void add(CauseSums sums, int cause, double amount) {
            if (sums != last) {
                kinds.add(sums);
                last = sums;
            }
            double weighted = weight * amount;
            sums.add(cause, weighted);
            sum += weighted;
            size += Math.abs(weighted);
        }
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

    /// Whether what these give together is surely the sum of what each gives: the causes sum to the score in every part
    /// that has any of these kinds.
    boolean additive(List<Cause> causes) {
        return causes.stream().map(this::ofKind).noneMatch(coupled::contains);
    }

    private CauseSums ofKind(Cause cause) {
        return switch (cause) {
            case Cause.PastActions _ -> actions;
            case Cause.Friends _ -> friends;
            case Cause.LikeMinded _ -> people;
            case Cause.Taste _ -> tastes;
        };
    }
}
