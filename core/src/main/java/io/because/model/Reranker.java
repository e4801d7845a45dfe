package io.because.model;

import io.because.graph.GraphView;

/// A ranker that scores candidates alone: a request does not ask it about the whole catalogue, where each item costs
/// much or there are too many.
public interface Reranker extends Ranker {
    /// The scores of some items, equal to those that {@link Ranker#score} gives them.
    ///
    /// @param scores `[items]`, overwritten
    void score(Profile profile, GraphView graph, int[] items, float[] scores);

    @Override
    default float scoreOf(Profile profile, GraphView graph, int item) {
        float[] score = new float[1];
        score(profile, graph, new int[] {item}, score);
        return score[0];
    }
}
