package io.because.serving;

import io.because.graph.Snapshot;
import io.because.model.Cause;
import io.because.model.Profile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// One question "why this item?", and all that is needed to answer it.
///
/// @param item index of what was shown
/// @param view the graph as the user sees it
/// @param max reasons that may stand alone
record Inquiry(Recommendation shown, int item, PersonalView view, Attribution attribution, int max) {

    static Inquiry about(Recommendation shown, int max) {
        Answer answer = shown.answer();
        int item = answer.state().itemIndex(shown.item());
        var view = new PersonalView(answer.profile(), answer.state().graph());
        return new Inquiry(shown, item, view, Attribution.of(shown, view, item), max);
    }

    Profile profile() {
        return view.profile();
    }

    Snapshot snapshot() {
        return state().graph().snapshot();
    }

    ServingState state() {
        return shown.answer().state();
    }

    /// What the causes give together.
    ///
    /// @param singles the sum of what each gives alone
    double joint(List<Cause> causes, double singles) {
        return attribution.additive(causes)
                ? singles
                : shown.score() - Counterfactual.scoreWithout(shown.answer(), item, causes);
    }

    boolean likes(int user) {
        return view.preferences(user).get(item) > 0;
    }

    /// Friends of a friend who like the item.
    IntStream secondHand(int friend) {
        return Arrays.stream(view.friends(friend).indices())
                .filter(other -> other != profile().user() && likes(other));
    }

    PathBuilder path() {
        return new PathBuilder(snapshot(), shown.answer().user());
    }
}
