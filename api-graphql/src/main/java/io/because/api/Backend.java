package io.because.api;

import io.because.cypher.Graph;
import io.because.graph.Catalogue;
import io.because.serving.Recommender;
import io.because.serving.Serving;
import java.time.Clock;
import java.util.function.Supplier;

/// What the endpoint stands in front of. The caller owns and closes it.
///
/// @param graph for named queries; may be away, then only the fields that need it fail
/// @param clock gives events without a time theirs
/// @param metrics text in Prometheus' format, for `/metrics`
public record Backend(Recommender recommender, Serving serving, Graph graph, Clock clock, Supplier<String> metrics) {
    /// Of the state that is served now.
    Catalogue catalogue() {
        return serving.state().graph().snapshot().catalogue();
    }
}
