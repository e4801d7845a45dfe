package io.because.serving;

import java.util.ArrayList;
import java.util.List;

/// Names the numbers of one item's parts.
final class PartScores {
    private PartScores() {}

    /// The score of a part by its index, as the ranker gave it; 0 when it knows nothing.
    interface Raw {
        float of(int part);
    }

    /// A part that knows nothing is left out.
    static List<ScorePart> named(List<Part> parts, int user, Raw raw) {
        List<ScorePart> named = new ArrayList<>(parts.size());
        for (int p = 0; p < parts.size(); p++) {
            float score = raw.of(p);
            if (score != 0) {
                Part part = parts.get(p);
                PartModel model = part.model();
                double weighted = part.weights().of(user) * score;
                named.add(new ScorePart(model.part(), weighted, model.model(), model.version()));
            }
        }
        return named;
    }
}
