package io.because.api;

import io.because.model.FeatureShare;
import io.because.serving.Explanation;
import io.because.serving.Reason;
import io.because.serving.Recommendation;
import io.because.serving.ScorePart;
import java.util.List;

/// One recommendation of an answer.
record Shown(Answer answer, int index) {
    Recommendation recommendation() {
        return answer.items().get(index);
    }

    List<Told> reasons(int first) {
        return answer.explanation(index, first).reasons().stream()
                .map(reason -> new Told(this, reason))
                .toList();
    }

    List<SpokenPart> parts() {
        return recommendation().parts().stream()
                .map(part -> new SpokenPart(this, part))
                .toList();
    }

    Explanation explanation() {
        return answer.explanation(index);
    }

    double interplay() {
        return answer.recommender().interplay(recommendation(), explanation());
    }

    /// One part of one recommendation's score.
    record SpokenPart(Shown shown, ScorePart part) {
        List<FeatureShare> inputs() {
            return shown.answer().recommender().featureShares(shown.recommendation(), part);
        }
    }

    /// One reason of one recommendation.
    record Told(Shown shown, Reason reason) {}
}
