/// The command line, the steps of the offline path, and the wiring of every room to the others.
///
/// In: words typed by a person, files, the environment (`NEO4J_URI`, `NEO4J_USER`, `NEO4J_PASSWORD`).
/// Out: a loaded graph, fitted models, a running service; tables and JSON. Only this room knows all the others.
@NullMarked
package io.because.app;

import org.jspecify.annotations.NullMarked;
