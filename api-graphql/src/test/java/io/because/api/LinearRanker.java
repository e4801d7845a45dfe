package io.because.api;

import io.because.graph.GraphView;
import io.because.model.Contribution;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.Ranker;
import java.util.List;

/// A score that is the sum of its causes.
record LinearRanker(String name, Causes causes) implements Ranker {
    interface Causes {
        List<Contribution> of(Profile profile, GraphView graph, int item);
    }

    @Override
    public void score(Profile profile, GraphView graph, float[] scores) {
        for (int item = 0; item < scores.length; item++) {
            scores[item] = (float) causes.of(profile, graph, item).stream()
                    .mapToDouble(Contribution::amount)
                    .sum();
        }
    }

    @Override
    public List<Contribution> attribute(Profile profile, GraphView graph, int item) {
        return causes.of(profile, graph, item);
    }

    @Override
    public NamedArrays arrays() {
        return new NamedArrays();
    }
}
