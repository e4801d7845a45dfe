package io.because.serving;

import io.because.graph.GraphView;
import io.because.model.Profile;

/// Knows items that are worth ranking, from one point of view. What it nominates depends on nothing but
/// the request, so that a request without some cause gets what it would get had that cause never been.
interface CandidateSource {
    void nominate(Request request, Candidates candidates);

    /// @param graph as the profile's user sees it
    /// @param scores of the whole catalogue, by all that does not re-rank
    record Request(Profile profile, GraphView graph, Scores scores) {}
}
