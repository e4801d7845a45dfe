package io.because.serving;

import io.because.model.Cause;
import io.because.model.Profile;
import java.util.List;

/// The world without some causes.
final class Counterfactual {
    private Counterfactual() {}

    static Profile without(Profile profile, List<Cause> causes) {
        Profile left = profile;
        for (Cause cause : causes) {
            left = left.without(cause);
        }
        return left;
    }

    /// The score of an item after real deletion of all causes together: every model scores the smaller
    /// profile.
    static double scoreWithout(Answer answer, int item, List<Cause> causes) {
        Profile left = without(answer.profile(), causes);
        ServingState state = answer.state();
        Scores scores = state.takeScores();
        scores.compute(left, new PersonalView(left, state.graph()));
        double score = scores.total(item);
        state.giveBack(scores);
        return score;
    }
}
