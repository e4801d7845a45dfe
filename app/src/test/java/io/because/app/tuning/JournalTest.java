package io.because.app.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    private Path folder;

    private final List<String> notices = new ArrayList<>();

    private static SearchKey key(long seed) {
        return new SearchKey(
                "toy",
                "full",
                "ndcg@20",
                seed,
                1,
                100,
                Map.of("data", "1234"),
                List.of("rate: 1 to 2"),
                Json.LINES.createObjectNode());
    }

    private static Trial trial(int number) {
        return new Trial(
                number,
                Json.LINES.createObjectNode().put("rate", 1.0 / 3),
                new double[] {1.0 / 3},
                number == 1 ? null : 1.0 / 7,
                Map.of("data", 0.1),
                2.5,
                number == 1 ? "refused, because \"memory\"\nends" : null,
                "abc");
    }

    private Journal open() throws IOException {
        return Journal.open(folder, key(1), notices::add);
    }

    private Path written() throws IOException {
        try (Journal journal = open()) {
            for (int number = 0; number < 3; number++) {
                journal.append(trial(number));
            }
            return journal.file();
        }
    }

    @Test
    void trialsComeBackAsTheyWere() throws IOException {
        written();
        try (Journal journal = open()) {
            assertThat(journal.trials())
                    .usingRecursiveFieldByFieldElementComparator()
                    .containsExactly(trial(0), trial(1), trial(2));
            assertThat(notices).isEmpty();
        }
    }

    @Test
    void aLineThatWasNotWrittenToItsEndIsDroppedAndWrittenAgain() throws IOException {
        Path file = written();
        String whole = Files.readString(file);
        for (int lost : new int[] {1, 2, 40}) {
            Files.writeString(file, whole.substring(0, whole.length() - lost));
            try (Journal journal = open()) {
                assertThat(journal.trials()).hasSize(2);
                journal.append(trial(2));
            }
            assertThat(notices).hasSize(1).first().asString().contains("was not written to its end");
            notices.clear();
            assertThat(Files.readString(file)).isEqualTo(whole);
        }
    }

    @Test
    void aLastLineOfRubbishIsDroppedToo() throws IOException {
        Path file = written();
        Files.writeString(file, "\0\0\0\n", StandardOpenOption.APPEND);
        try (Journal journal = open()) {
            assertThat(journal.trials()).hasSize(3);
            assertThat(notices).hasSize(1);
        }
    }

    @Test
    void damageBeforeTheEndIsRefusedWithItsPlace() throws IOException {
        Path file = written();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(2, "{");
        Files.write(file, lines);
        assertThatThrownBy(this::open)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(file + ":3 is damaged; delete the file to begin this search afresh");
        assertThat(Files.readAllLines(file)).isEqualTo(lines);
    }

    @Test
    void anotherSearchHasAJournalOfItsOwn() throws IOException {
        written();
        try (Journal other = Journal.open(folder, key(2), notices::add)) {
            assertThat(other.trials()).isEmpty();
        }
    }

    @Test
    void twoProcessesDoNotShareAJournal() throws IOException {
        try (Journal _ = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("another process is at the same search");
        }
    }
}
