package io.because.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.domain.ItemKind;
import io.because.graph.Catalogue;
import io.because.graph.Csr;
import io.because.graph.Episodes;
import io.because.graph.IdMap;
import io.because.graph.Snapshot;
import io.because.model.ArraysOfBefore;
import io.because.model.NamedArrays;
import io.because.model.RandomWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFolderTest {
    @TempDir
    Path folder;

    private static Snapshot described() {
        BitSet gone = new BitSet();
        gone.set(1);
        Catalogue catalogue = new Catalogue(
                IdMap.of(List.of("10", "é 11")),
                List.of("", "Am\u00e9lie \ud83c\udfac"),
                new ItemKind[] {ItemKind.SERIES, ItemKind.EPISODE},
                new int[] {Catalogue.NO_YEAR, 2001},
                new Episodes(new int[] {-1, 0}, new int[] {0, 2}, new int[] {0, 3}, new int[] {-1, -1}),
                IdMap.of(List.of("Comedy")),
                new Csr(1, new int[] {0, 0, 1}, new int[] {0}, new float[] {0.5f}),
                gone);
        BitSet sharing = new BitSet();
        sharing.set(64);
        List<String> ids =
                Stream.iterate(0, k -> k + 1).limit(65).map(k -> "u" + k).toList();
        return new Snapshot(
                catalogue,
                new Snapshot.People(IdMap.of(ids), ids.reversed(), sharing)
                        .described(Map.of("age", ids.reversed(), "job", Collections.nCopies(65, ""))),
                new Snapshot.History(Csr.empty(65, 2), new long[0]),
                new Snapshot.Ties(Csr.empty(65, 65), Csr.empty(65, 65), Csr.empty(65, 1), Csr.empty(2, 2)));
    }

    private void keptIsRead(Snapshot snapshot) {
        SnapshotFolder snapshots = new SnapshotFolder(folder);
        snapshots.keep(snapshot);
        assertThat(snapshots.last().orElseThrow()).usingRecursiveComparison().isEqualTo(snapshot);
    }

    @Test
    void whatWasKeptIsReadWholeAndTheLastOneWins() throws IOException {
        assertThat(new SnapshotFolder(folder.resolve("none")).last()).isEmpty();
        keptIsRead(RandomWorld.of(1));
        keptIsRead(described());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        SnapshotFolder snapshots = new SnapshotFolder(folder);
        snapshots.keep(RandomWorld.of(2));
        Path file;
        try (Stream<Path> files = Files.list(folder)) {
            file = files.findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(snapshots::last)
                .isInstanceOf(DamagedModelException.class)
                .hasMessageContaining("its checksum is not the one");
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    /// Or everybody would lose the index that the models know them by.
    @Test
    void aFileThatSaysNothingOfUsersYetIsRead() {
        NamedArrays before = ArraysOfBefore.without("attributes", SnapshotArrays.of(RandomWorld.of(1)));
        new SealedFiles(folder).keep("snapshot", before);
        assertThat(new SnapshotFolder(folder).last().orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(RandomWorld.of(1));
    }

    @Test
    void aFileOfAnotherVersionIsRefused() {
        new SealedFiles(folder).keep("snapshot", new NamedArrays().put("something", new int[] {1}));
        assertThatThrownBy(new SnapshotFolder(folder)::last)
                .isInstanceOf(DamagedModelException.class)
                .hasMessageContaining("another version of this program");
    }
}
