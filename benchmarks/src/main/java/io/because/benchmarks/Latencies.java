package io.because.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/// What a load of requests took.
///
/// @param nanos of each request
/// @param seconds of all together
record Latencies(long[] nanos, double seconds) {
    String words() {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%d requests, %.1f/s, p50 %.1f ms, p99 %.1f ms",
                sorted.length,
                sorted.length / seconds,
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6);
    }
}
