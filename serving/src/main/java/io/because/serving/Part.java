package io.because.serving;

import io.because.model.Ranker;

/// One summand of the blended score: `model.weight() * ranker's score`.
public record Part(PartModel model, Ranker ranker) {}
