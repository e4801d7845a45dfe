package io.because.serving;

import io.because.graph.GraphView;
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
        GraphView view = new PersonalView(left, answer.state().graph());
        double score = 0;
        for (Part part : answer.state().parts()) {
            score += part.weights().of(left.user()) * part.ranker().scoreOf(left, view, item);
        }
        return score;
    }
}
