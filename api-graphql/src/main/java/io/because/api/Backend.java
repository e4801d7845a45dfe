package io.because.api;

import io.because.cypher.Cypher;
import io.because.cypher.Row;
import io.because.graph.Catalogue;
import io.because.graph.Snapshot;
import io.because.serving.Recommender;
import io.because.serving.Serving;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What the endpoint stands in front of. The caller owns and closes it.
///
/// @param reads runs named queries (`Graph::read`); may fail while the database is away, as then do fields that need it
/// @param clock gives events without a time theirs
/// @param metrics text in Prometheus' format, for `/metrics`
public record Backend(
        Recommender recommender, Serving serving, NamedReads reads, Clock clock, Supplier<String> metrics) {

    @FunctionalInterface
    public interface NamedReads {
        List<Row> read(Cypher query, Map<String, ?> params);
    }

    /// Of the state that is served now.
    Catalogue catalogue() {
        return serving.state().graph().snapshot().catalogue();
    }

    /// Of the state that is served now.
    Snapshot.People people() {
        return serving.state().graph().snapshot().people();
    }
}
