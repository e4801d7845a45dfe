/// The online path on small graphs made by hand and by seed, with models that are linear and so can be computed by
/// hand.
@NullMarked
package io.because.serving;

import org.jspecify.annotations.NullMarked;
