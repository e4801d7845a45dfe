/// Measurements that take minutes: each class asks one question and prints its answer. Outside the default build
/// (`-Pbenchmarks`); `benchmarks/run` builds and starts them.
@NullMarked
package io.because.benchmarks;

import org.jspecify.annotations.NullMarked;
