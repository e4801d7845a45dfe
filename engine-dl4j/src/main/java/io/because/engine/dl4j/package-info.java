/// The engine on DL4J's SameDiff and ND4J.
///
/// In: a {@link io.because.engine.Network} and batches. Out: trained weights, through {@link
/// io.because.engine.Trainer}. The weights live in Java: a batch's rows and the parameters go to the graph,
/// their gradients come back.
@NullMarked
package io.because.engine.dl4j;

import org.jspecify.annotations.NullMarked;
