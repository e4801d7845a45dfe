/// Fitted models on disk: one folder per version with a safetensors file and a card that says where it came from.
///
/// In: named arrays and what is to be known of them. Out: the same arrays, but only when file and card agree to the
/// last byte; and which version serves. The only reader and writer of model files.
@NullMarked
package io.because.registry;

import org.jspecify.annotations.NullMarked;
