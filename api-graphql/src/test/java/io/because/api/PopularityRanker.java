package io.because.api;

import io.because.graph.GraphView;
import io.because.model.Contributions;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.Ranker;
import java.util.Arrays;

/// A hundredth for everybody who liked the item; nothing causes it.
record PopularityRanker() implements Ranker {
    @Override
    public String name() {
        return "popularity";
    }

    @Override
    public void score(Profile profile, GraphView graph, float[] scores) {
        Arrays.fill(scores, 0);
        for (int user = 0; user < graph.users(); user++) {
            var history = graph.preferences(user);
            for (int k = 0; k < history.size(); k++) {
                scores[history.indices()[k]] += history.values()[k] > 0 ? 0.01f : 0;
            }
        }
    }

    @Override
    public void attribute(Profile profile, GraphView graph, int item, Contributions into) {}

    @Override
    public NamedArrays arrays() {
        return new NamedArrays();
    }
}
