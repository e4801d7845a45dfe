package io.because.deep;

/// What a value counts as: numbers of which each is rare fall into groups. Part of the encoding, so a
/// change here is a new {@link FeatureEncoder#VERSION}.
final class Categories {
    private static final int ZIP_AREA = 2;
    private static final int[] AGES = {0, 18, 25, 35, 45, 50, 56};

    private Categories() {}

    /// @param field the name in the data ("age")
    static String of(String field, String value) {
        return switch (field) {
            case "age" -> age(value);
            case "zip" -> value.substring(0, Math.min(ZIP_AREA, value.length()));
            default -> value;
        };
    }

    /// The groups of MovieLens 1M, by their first year; words stay.
    private static String age(String value) {
        try {
            int years = Integer.parseInt(value);
            int group = 0;
            for (int from : AGES) {
                group = years >= from ? from : group;
            }
            return Integer.toString(group);
        } catch (NumberFormatException word) {
            return value;
        }
    }
}
