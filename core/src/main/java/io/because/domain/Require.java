package io.because.domain;

/// Argument checks whose messages name the argument, the rule and the value.
public final class Require {
    private Require() {}

    public static void that(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }

    public static void notBlank(String name, String value) {
        that(!value.isBlank(), name + " must not be blank");
    }

    public static void positive(String name, long value) {
        that(value > 0, name + " must be positive, was " + value);
    }

    public static void notNegative(String name, long value) {
        that(value >= 0, name + " must not be negative, was " + value);
    }

    /// Also rejects NaN.
    public static void inRange(String name, double value, double low, double high) {
        that(value >= low && value <= high, name + " must be in [" + low + ", " + high + "], was " + value);
    }

    public static void sameLength(String name, int length, String other, int otherLength) {
        that(length == otherLength, name + " has " + length + " entries but " + other + " has " + otherLength);
    }
}
