package io.because.linear;

/// Stops training that went astray.
public final class Finite {
    private Finite() {}

    /// @param array the name of what is checked ("item vectors")
    /// @param step where training is ("iteration 3")
    /// @throws IllegalStateException when a value is infinite or not a number
    public static void check(float[] values, String array, String step) {
        float zero = 0;
        for (float value : values) {
            zero += value * 0; // NaN from the first value that is not finite
        }
        if (zero != 0) {
            throw new IllegalStateException(array + " hold infinite values or none after " + step
                    + "; training stopped, try a lower learning rate or more regularisation");
        }
    }
}
