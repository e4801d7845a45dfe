package io.because.neo4j;

import java.nio.file.Path;

/// What an offline import has written.
///
/// @param log everything that the importer said
public record ImportSummary(long nodes, long relationships, long properties, Path log) {}
