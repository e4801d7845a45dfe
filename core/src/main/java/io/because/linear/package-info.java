/// Models that are linear in the history, whatever weights they use, and the dense arithmetic behind them.
///
/// In: sparse matrices, weights between items as an {@link io.because.linear.ItemKernel}.
/// Out: rankers whose every past action contributes exactly its own term; singular vectors; vectorised inner loops.
@NullMarked
package io.because.linear;

import org.jspecify.annotations.NullMarked;
