/// How data gets into the graph: readers (one per format), the sample world, sessions, bulk and live writers.
///
/// In: files of a known KIND ({@link io.because.ingest.DataSources}), or events as they happen. Out: the graph in Neo4j
/// over Bolt or as files for the offline importer ({@link io.because.ingest.Ingest}), or a
/// {@link io.because.ingest.Dataset} in memory for evaluation. Loading twice changes nothing; a line that cannot be
/// read is counted by reason and named by `file:line`, never silently dropped.
@NullMarked
package io.because.ingest;

import org.jspecify.annotations.NullMarked;
