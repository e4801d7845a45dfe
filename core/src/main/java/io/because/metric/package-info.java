/// Metrics of ranked lists and of whole catalogues: pure functions of arrays.
///
/// In: one ranked list and what was relevant, or all lists together.
/// Out: a number; definitions follow the quality board (Recall over all test items, binary gain NDCG).
@NullMarked
package io.because.metric;

import org.jspecify.annotations.NullMarked;
