package io.because.serving;

import io.because.graph.GraphView;
import io.because.model.Profile;
import io.because.model.Ranker;
import io.because.model.Reranker;
import java.util.Arrays;
import java.util.List;

/// What every part says of every item for one profile, and those that re-rank of the candidates. Large, therefore
/// reused: one request holds it at a time.
final class Scores {
    private final List<Part> parts;
    private final float[][] byPart; // [parts][items], as the rankers gave them
    private final double[] weights; // [parts], of the user
    private final float[] blended; // [items]
    private int user;

    Scores(List<Part> parts, int items) {
        this.parts = parts;
        byPart = new float[parts.size()][items];
        weights = new double[parts.size()];
        blended = new float[items];
    }

    /// All but what re-ranks.
    void compute(Profile profile, GraphView view) {
        user = profile.user();
        for (int p = 0; p < byPart.length; p++) {
            weights[p] = parts.get(p).weights().of(user);
            if (parts.get(p).ranker() instanceof Reranker) {
                Arrays.fill(byPart[p], 0);
            } else {
                parts.get(p).ranker().score(profile, view, byPart[p]);
            }
        }
        for (int item = 0; item < blended.length; item++) {
            blended[item] = (float) total(item);
        }
    }

    /// Adds what the parts that re-rank say of some items.
    void rerank(Profile profile, GraphView view, int... items) {
        float[] scores = new float[items.length];
        for (int p = 0; p < byPart.length; p++) {
            if (parts.get(p).ranker() instanceof Reranker reranker) {
                reranker.score(profile, view, items, scores);
                for (int k = 0; k < items.length; k++) {
                    byPart[p][items[k]] = scores[k];
                }
            }
        }
        for (int item : items) {
            blended[item] = (float) total(item);
        }
    }

    /// Takes one part's opinion of one item away.
    void forget(int part, int item) {
        byPart[part][item] = 0;
        blended[item] = (float) total(item);
    }

    /// Sum of the weighted parts.
    double total(int item) {
        double sum = 0;
        for (int p = 0; p < byPart.length; p++) {
            sum += weights[p] * byPart[p][item];
        }
        return sum;
    }

    int parts() {
        return byPart.length;
    }

    Ranker ranker(int part) {
        return parts.get(part).ranker();
    }

    float[] ofPart(int part) {
        return byPart[part];
    }

    float[] blended() {
        return blended;
    }

    /// The parts that have something to say of an item, weighted.
    List<ScorePart> of(int item) {
        return PartScores.named(parts, user, p -> byPart[p][item]);
    }

    /// `[parts]`, as the rankers gave them.
    void copyTo(int item, float[] target, int at) {
        for (int p = 0; p < byPart.length; p++) {
            target[at + p] = byPart[p][item];
        }
    }
}
