package io.because.serving;

import java.util.Arrays;

/// Adds up what each cause of one kind gives. The causes are known beforehand, by index. Not thread-safe.
final class CauseSums {
    private final int[] sorted;
    private final double[] sums;
    private int next; // models tell their causes mostly in ascending order

    CauseSums(int[] causes) {
        sorted = causes.clone();
        Arrays.sort(sorted);
        sums = new double[sorted.length];
    }

    /// @throws IllegalStateException when a model names a cause that the profile does not have
    void add(int cause, double amount) {
        int at = next < sorted.length && sorted[next] == cause ? next : Arrays.binarySearch(sorted, cause);
        if (at < 0) {
            throw new IllegalStateException("a model explains a score by " + cause + ", which the profile has not");
        }
        sums[at] += amount;
        next = at + 1;
    }

    double of(int cause) {
        int at = Arrays.binarySearch(sorted, cause);
        return at < 0 ? 0 : sums[at];
    }

    double sumOf(int... causes) {
        double sum = 0;
        for (int cause : causes) {
            sum += of(cause);
        }
        return sum;
    }
}
