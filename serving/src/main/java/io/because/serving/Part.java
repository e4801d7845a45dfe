package io.because.serving;

import io.because.model.Ranker;

/// One summand of the blended score: `model.weight() * ranker's score`.
public record Part(PartModel model, Ranker ranker) {
    /// The part whose causes are all other users: told as a reason only when there is no other.
    public static final String POPULARITY = "popularity";
}
