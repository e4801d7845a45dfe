package io.because.serving;

/// Adds up what each cause of one kind gives. The causes are known beforehand, by index. Not thread-safe.
///
/// Models tell causes in the order of the profile, and finders ask in it: a walk that goes on where it
/// stopped finds the next one at once.
final class CauseSums {
    private final int[] causes;
    private final double[] sums;
    private int next;

    /// @param causes in the order of the profile, each once
    CauseSums(int[] causes) {
        this.causes = causes;
        sums = new double[causes.length];
    }

    /// @throws IllegalStateException when a model names a cause that the profile does not have
    void add(int cause, double amount) {
        int at = place(cause);
        if (at < 0) {
            throw new IllegalStateException("a model explains a score by " + cause + ", which the profile has not");
        }
        sums[at] += amount;
    }

    double of(int cause) {
        int at = place(cause);
        return at < 0 ? 0 : sums[at];
    }

    double sumOf(int... some) {
        double sum = 0;
        for (int cause : some) {
            sum += of(cause);
        }
        return sum;
    }

    private int place(int cause) {
        for (int walked = 0; walked < causes.length; walked++) {
            int at = next;
            next = next + 1 == causes.length ? 0 : next + 1;
            if (causes[at] == cause) {
                return at;
            }
        }
        return -1;
    }
}
