package io.because.serving;

import io.because.model.Ranker;
import io.because.model.UserWeights;

/// One summand of the blended score: the ranker's score times the weight that it has for the user.
public record Part(PartModel model, Ranker ranker, UserWeights weights) {
    /// The part whose causes are all other users: told as a reason only when there is no other.
    public static final String POPULARITY = "popularity";

    /// A part that weighs the same for everybody.
    public Part(PartModel model, Ranker ranker) {
        this(model, ranker, UserWeights.same(model.weight()));
    }
}
