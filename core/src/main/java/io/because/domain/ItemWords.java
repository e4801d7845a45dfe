package io.because.domain;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/// What is said of an item.
///
/// @param text description, possibly empty
/// @param tags name to how often it was given
public record ItemWords(String title, String text, List<String> genres, Map<String, Double> tags) {
    /// More of the same tag says nothing more.
    private static final int MOST = 20;

    /// All in one text; a tag stands in it as often as it was given.
    public String document() {
        StringJoiner words = new StringJoiner(" ").add(title);
        if (!text.isBlank()) {
            words.add(text);
        }
        genres.forEach(words::add);
        tags.forEach((tag, count) ->
                Collections.nCopies(Math.clamp(Math.round(count), 1, MOST), tag).forEach(words::add));
        return words.toString();
    }
}
