package io.because.cypher;

import io.because.domain.Require;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A query that stands in a file of its own, with a header:
///
/// ```
/// // purpose: one sentence
/// // params:  userId STRING, limit INTEGER        (or: none)
/// // returns: itemId STRING, peers INTEGER
/// // plan:    seeks constraint user_id            (an announced scan reads: scans Item)
/// ```
///
/// A header line may go on over further comment lines; words in parentheses after a param's type explain it.
///
/// @param name path below `cypher/` without the ending ("candidates/co-purchased")
/// @param params name to Cypher type, in the order of the header
/// @param text the whole file
public record Cypher(
        String name, String purpose, Map<String, String> params, String returns, String plan, String text) {
    private static final Pattern HEADER = Pattern.compile("^// (purpose|params|returns|plan): +(.*)$");
    private static final Pattern PARAMETER = Pattern.compile("\\$([A-Za-z_][A-Za-z0-9_]*)");

    /// Loads and checks a query.
    ///
    /// @throws IllegalArgumentException when there is no such query, or header and `$params` disagree
    public static Cypher named(String name) {
        try (InputStream in = Cypher.class.getResourceAsStream("/cypher/" + name + ".cypher")) {
            Require.that(in != null, "no query named " + name + "; `because cypher list` shows all");
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read query " + name, e);
        }
    }

    /// The names of all queries, ascending.
    public static List<String> names() {
        return QueryFiles.names();
    }

    /// Turns words of the command line into the values that the header's types ask for. LIST values are separated by
    /// commas, a ZONED DATETIME is written as in ISO 8601 ("2026-08-01T20:15:00Z").
    ///
    /// @throws IllegalArgumentException when a param is unknown, missing or of another type
    public Map<String, Object> bind(Map<String, String> words) {
        return ParameterWords.bind(this, words);
    }

    static Cypher parse(String name, String text) {
        Map<String, String> header = header(text);
        Map<String, String> params = params(name, line(name, header, "params"));
        Matcher used = PARAMETER.matcher(text.replaceAll("(?m)^\\s*//.*$", ""));
        TreeSet<String> inText = new TreeSet<>();
        while (used.find()) {
            inText.add(used.group(1));
        }
        Require.that(
                inText.equals(new TreeSet<>(params.keySet())),
                "query " + name + " announces params " + params.keySet() + " but its text uses " + inText);
        return new Cypher(
                name,
                line(name, header, "purpose"),
                params,
                line(name, header, "returns"),
                line(name, header, "plan"),
                text);
    }

    private static Map<String, String> header(String text) {
        Map<String, String> header = new LinkedHashMap<>();
        String current = "";
        for (String line : text.lines().takeWhile(l -> l.startsWith("//")).toList()) {
            Matcher start = HEADER.matcher(line);
            if (start.matches()) {
                current = start.group(1);
                header.put(current, start.group(2).strip());
            } else {
                header.merge(current, line.substring(2).strip(), (a, b) -> a + " " + b);
            }
        }
        return header;
    }

    private static String line(String name, Map<String, String> header, String key) {
        String line = header.get(key);
        if (line == null) {
            throw new IllegalArgumentException("query " + name + " has no `// " + key + ":` in its header");
        }
        return line;
    }

    private static Map<String, String> params(String name, String line) {
        Map<String, String> params = new LinkedHashMap<>();
        if (!line.equals("none")) {
            for (String declaration : splitOutsideBrackets(line)) {
                String[] words = declaration.strip().split("\\s+", 2);
                Require.that(words.length == 2, "query " + name + ": param `" + declaration + "` needs a type");
                params.put(words[0], words[1]);
            }
        }
        return params;
    }

    private static List<String> splitOutsideBrackets(String line) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            depth += "<({".indexOf(c) >= 0 ? 1 : ">)}".indexOf(c) >= 0 ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(line.substring(start, at));
                start = at + 1;
            }
        }
        parts.add(line.substring(start));
        return parts;
    }
}
