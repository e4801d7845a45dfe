package io.because.api;

import io.because.graph.GraphView;
import io.because.model.Contribution;
import io.because.model.Contributions;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.Ranker;

/// A score that is the sum of its causes.
record LinearRanker(String name, Causes causes) implements Ranker {
    interface Causes {
        void tell(Profile profile, GraphView graph, int item, Contributions into);
    }

    @Override
    public void score(Profile profile, GraphView graph, float[] scores) {
        for (int item = 0; item < scores.length; item++) {
            scores[item] = (float) contributions(profile, graph, item).stream()
                    .mapToDouble(Contribution::amount)
                    .sum();
        }
    }

    @Override
    public void attribute(Profile profile, GraphView graph, int item, Contributions into) {
        causes.tell(profile, graph, item, into);
    }

    @Override
    public NamedArrays arrays() {
        return new NamedArrays();
    }
}
