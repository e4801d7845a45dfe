package io.because.app.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A table with one row per thing; columns that are empty for all of them are left out, figures are set to the right.
final class MarkdownTable<T> {
    private static final Predicate<String> NUMBER =
            Pattern.compile("|[-+*<]? ?[0-9].*").asMatchPredicate();

    private final List<String> names = new ArrayList<>();
    private final List<Function<T, String>> cells = new ArrayList<>();

    /// @param cell empty where there is nothing to say
    MarkdownTable<T> column(String name, Function<T, String> cell) {
        names.add(name);
        cells.add(cell);
        return this;
    }

    String of(List<T> things) {
        List<StringBuilder> lines = new ArrayList<>();
        for (int line = 0; line < things.size() + 2; line++) {
            lines.add(new StringBuilder("|"));
        }
        for (int column = 0; column < names.size(); column++) {
            List<String> values = things.stream().map(cells.get(column)).toList();
            if (values.stream().allMatch(String::isEmpty)) {
                continue;
            }
            lines.get(0).append(' ').append(names.get(column)).append(" |");
            lines.get(1).append(values.stream().allMatch(NUMBER) ? "---:|" : "---|");
            for (int row = 0; row < values.size(); row++) {
                lines.get(row + 2).append(' ').append(values.get(row)).append(" |");
            }
        }
        return String.join("\n", lines) + "\n";
    }
}
