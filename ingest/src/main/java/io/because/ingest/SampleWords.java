package io.because.ingest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SplittableRandom;

/// The word lists that the sample world is composed from.
final class SampleWords {
    private final Properties words = new Properties();
    private final Map<String, List<String>> lists = new HashMap<>();

    SampleWords() {
        try (var in = Objects.requireNonNull(SampleWords.class.getResourceAsStream("sample-words.properties"))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the words of the sample world", e);
        }
    }

    List<String> list(String key) {
        return lists.computeIfAbsent(
                key,
                k -> List.of(Objects.requireNonNull(words.getProperty(k), k).split("\\|", -1)));
    }

    /// A list of one community.
    List<String> list(int community, String key) {
        return list(community + "." + key);
    }

    String word(int community, String key) {
        return list(community, key).getFirst();
    }

    static String pick(SplittableRandom random, List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    String pick(SplittableRandom random, int community, String key) {
        return pick(random, list(community, key));
    }
}
