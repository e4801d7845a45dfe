package io.because.app;

import java.util.ArrayList;
import java.util.List;

/// Lists on a command line, in which what stands in brackets belongs together.
final class ModelWords {
    private ModelWords() {}

    /// @return the words between separators, stripped; none of an empty line
    static List<String> split(String line, char separator) {
        List<String> words = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at <= line.length(); at++) {
            char next = at < line.length() ? line.charAt(at) : separator;
            depth += next == '(' || next == '[' ? 1 : next == ')' || next == ']' ? -1 : 0;
            if (at == line.length() || (next == separator && depth == 0)) {
                words.add(line.substring(from, at).strip());
                from = at + 1;
            }
        }
        return line.isBlank() ? List.of() : words;
    }
}
