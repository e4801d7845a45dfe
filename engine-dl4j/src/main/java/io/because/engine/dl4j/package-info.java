/// The engine on DL4J's SameDiff and ND4J.
///
/// In: a {@link io.because.engine.Network} and batches. Out: trained weights, through {@link
/// io.because.engine.Trainer}.
@NullMarked
package io.because.engine.dl4j;

import org.jspecify.annotations.NullMarked;
