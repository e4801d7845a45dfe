/// Networks, written once against a few operations, whoever trains them; and their inference in plain
/// Java.
///
/// In: a {@link io.because.engine.Network} of {@link io.because.engine.Expr}, batches of examples,
/// weights by name. Out: scores, without native code. The engines that train live in modules of their
/// own; what they share is here too: {@link io.because.engine.MovingWeights} looks up and changes weights.
@NullMarked
package io.because.engine;

import org.jspecify.annotations.NullMarked;
