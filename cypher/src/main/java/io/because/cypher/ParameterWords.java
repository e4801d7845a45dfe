package io.because.cypher;

import io.because.domain.Require;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns words into query parameters by the types of the header.
final class ParameterWords {
    /// The type without its explanation: `LIST<STRING> (one per edge)`.
    private static final Pattern TYPE = Pattern.compile("^(LIST<)?(STRING|INTEGER|FLOAT|BOOLEAN|ZONED DATETIME)\\b.*$");

    private ParameterWords() {}

    static Map<String, Object> bind(Cypher query, Map<String, String> words) {
        for (String name : words.keySet()) {
            Require.that(
                    query.params().containsKey(name),
                    "query " + query.name() + " has no param " + name + "; its params are " + announced(query));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        query.params().forEach((name, type) -> {
            String word = words.get(name);
            if (word == null) {
                throw new IllegalArgumentException(
                        "query " + query.name() + " needs " + name + "=..., of type " + type);
            }
            values.put(name, value(query, name, word));
        });
        return values;
    }

    private static Object value(Cypher query, String name, String word) {
        String type = query.params().getOrDefault(name, "");
        Matcher known = TYPE.matcher(type);
        Require.that(
                known.matches(),
                "param " + name + " of query " + query.name() + " is " + type
                        + ", which cannot be written as one word; call the query from a program");
        try {
            return known.group(1) == null ? one(known.group(2), word) : list(known.group(2), word);
        } catch (NumberFormatException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "param " + name + " of query " + query.name() + " must be " + type + ", was `" + word + "`", e);
        }
    }

    private static List<Object> list(String type, String word) {
        List<Object> values = new ArrayList<>();
        for (String part : word.isBlank() ? new String[0] : word.split(",", -1)) {
            values.add(one(type, part.strip()));
        }
        return values;
    }

    private static Object one(String type, String word) {
        return switch (type) {
            case "INTEGER" -> Long.parseLong(word);
            case "FLOAT" -> Double.parseDouble(word);
            case "BOOLEAN" -> bool(word);
            case "ZONED DATETIME" -> ZonedDateTime.parse(word);
            default -> word;
        };
    }

    private static boolean bool(String word) {
        if (!word.equals("true") && !word.equals("false")) {
            throw new NumberFormatException("neither true nor false");
        }
        return word.equals("true");
    }

    private static String announced(Cypher query) {
        return query.params().isEmpty()
                ? "none"
                : String.join(", ", query.params().keySet());
    }
}
