package io.because.ingest;

import io.because.cypher.Graph;
import io.because.domain.Require;
import java.nio.file.Path;
import java.time.Clock;

/// Where a data set goes. The graph must have the constraints of `graph-schema`.
public sealed interface Target {
    /// Nowhere: the data set is only read and checked.
    record DryRun() implements Target {}

    /// A running Neo4j, over Bolt.
    ///
    /// @param threads transactions at a time; two are best on two cores
    /// @param clock says when events were recorded
    record Bolt(Graph graph, int threads, Clock clock) implements Target {
        public Bolt {
            Require.positive("threads", threads);
        }
    }

    /// Files for the offline importer, see {@link ImportFiles}.
    ///
    /// @param folder created when missing; files of an earlier run are overwritten
    record Files(Path folder, Clock clock) implements Target {}
}
