package io.because.app.tuning;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// Takes the values from places in [0, 1].
///
/// @param place of the next range
record Drawing(ToDoubleFunction<Range> place) implements Draw {
    @Override
    public double linear(String name, double low, double high) {
        return (double) value(new Range.Numbers(name, low, high, false, false));
    }

    @Override
    public double log(String name, double low, double high) {
        return (double) value(new Range.Numbers(name, low, high, true, false));
    }

    @Override
    public int whole(String name, int low, int high) {
        return (int) value(new Range.Numbers(name, low, high, true, true));
    }

    @Override
    public int step(String name, List<Integer> values) {
        return (int) value(new Range.Values(name, values, true));
    }

    @Override
    @SuppressWarnings("unchecked") // the range holds nothing but the given values
    public <T> T choice(String name, List<T> values) {
        return (T) value(new Range.Values(name, values, false));
    }

    private Object value(Range range) {
        return range.value(place.applyAsDouble(range));
    }
}
