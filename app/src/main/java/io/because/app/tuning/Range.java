package io.because.app.tuning;

import io.because.domain.Require;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;

/// What one parameter may be, as places in [0, 1].
sealed interface Range {
    String name();

    /// @param place in [0, 1]
    Object value(double place);

    /// Where a value lies; inside [0, 1] also when it is out of the range.
    ///
    /// @param word the value as JSON shows it
    /// @return NaN when there is no such place
    double place(String word);

    /// For a person.
    String words();

    /// @param logarithmic whether a step is a factor
    record Numbers(String name, double low, double high, boolean logarithmic, boolean whole) implements Range {
        /// Defaults that a person can read: more digits are noise.
        private static final MathContext DIGITS = new MathContext(2);

        public Numbers {
            Require.that(low < high && (!logarithmic || low > 0), name + " has no range from " + low + " to " + high);
        }

        @Override
        public Object value(double place) {
            double exact = logarithmic ? low * Math.pow(high / low, place) : low + place * (high - low);
            double value = Math.clamp(new BigDecimal(exact).round(DIGITS).doubleValue(), low, high);
            return whole ? (Object) (int) Math.round(value) : (Object) value;
        }

        @Override
        public double place(String word) {
            double value = Math.clamp(Double.parseDouble(word), low, high);
            return logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
        }

        @Override
        public String words() {
            return (whole ? (int) low + " to " + (int) high : low + " to " + high) + (logarithmic ? ", log" : "");
        }
    }

    /// @param ordered whether neighbours in the list are alike
    record Values(String name, List<?> values, boolean ordered) implements Range {
        public Values {
            Require.that(!values.isEmpty(), name + " has no values");
        }

        @Override
        public Object value(double place) {
            return values.get(Math.min(values.size() - 1, (int) (place * values.size())));
        }

        @Override
        public double place(String word) {
            List<String> words = values.stream().map(Json::word).toList();
            return words.contains(word) ? (words.indexOf(word) + 0.5) / words.size() : Double.NaN;
        }

        @Override
        public String words() {
            return values.stream().map(Json::word).collect(Collectors.joining(" | "));
        }
    }
}
