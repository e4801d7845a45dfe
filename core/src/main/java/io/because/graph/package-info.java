/// The graph in memory: compressed adjacency, the snapshot that request-time work runs on, and its live tail.
///
/// In: what was read from Neo4j, then events as they are committed.
/// Out: indices and flat arrays for models; ids and titles at the border. Nothing per edge is an object.
@NullMarked
package io.because.graph;

import org.jspecify.annotations.NullMarked;
