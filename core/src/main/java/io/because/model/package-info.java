/// The interfaces that every model implements, and the ports through which rooms reach each other.
///
/// In: a {@link Profile} (what is known of one user) and the graph.
/// Out: one score per item, the causes behind a score, named arrays to store. No model knows another.
@NullMarked
package io.because.model;

import org.jspecify.annotations.NullMarked;
