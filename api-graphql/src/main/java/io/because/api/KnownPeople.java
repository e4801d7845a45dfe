package io.because.api;

import io.because.graph.Snapshot;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Finds users of the snapshot that is served now by their names. Thread-safe.
@Component
class KnownPeople {
    private final Backend backend;

    KnownPeople(Backend backend) {
        this.backend = backend;
    }

    /// Users for each of these words some word of whose name begins with it, whatever the case.
    ///
    /// @return ids, in the order of the snapshot; none when there are no words
    List<String> named(String words, int most) {
        if (words.isBlank()) {
            return List.of();
        }
        Snapshot.People people = backend.people();
        String[] wanted = words.strip().split("\\s+");
        return IntStream.range(0, people.names().size())
                .filter(user ->
                        Stream.of(wanted).allMatch(word -> holds(people.names().get(user), word)))
                .limit(most)
                .mapToObj(people.ids()::id)
                .toList();
    }

    private static boolean holds(String name, String word) {
        for (int at = 0; at <= name.length() - word.length(); at++) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1));
            if (begins && name.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
