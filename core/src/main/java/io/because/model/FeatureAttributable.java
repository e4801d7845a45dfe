package io.because.model;

import io.because.graph.GraphView;
import java.util.List;

/// A ranker that can tell its score apart by what it looks at, beside the causes that {@link Ranker#attribute} tells.
public interface FeatureAttributable {
    /// What each input adds to the score of an item beside one of which nothing is known. The sum differs from the
    /// difference of both scores by at most 1 % of it.
    List<FeatureShare> featureShares(Profile profile, GraphView graph, int item);
}
