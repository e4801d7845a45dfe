/// The engine on libtorch, through JavaCPP.
///
/// In: a {@link io.because.engine.Network} and batches. Out: trained weights, through {@link
/// io.because.engine.Trainer}.
@NullMarked
package io.because.engine.torch;

import org.jspecify.annotations.NullMarked;
