package io.because.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Drafts the archive that all later starts of this build read.
class ClassArchiveTest {
    @BeforeEach
    void ask() {
        System.setProperty(ClassArchive.DRAFT_PROPERTY, "true");
    }

    @AfterEach
    void askNoMore() {
        System.clearProperty(ClassArchive.DRAFT_PROPERTY);
    }

    @Test
    void stoppedServerLeavesAnArchive(@TempDir Path folder) {
        var archive = Distribution.locate().classArchive();
        if (archive.readerFlags().isEmpty()) {
            Neo4jServer.attachOrStart(Neo4jServerConfig.in(folder).withMemory(512, 64))
                    .close();
        }
        assertThat(archive.file()).exists();
        assertThat(archive.draft()).doesNotExist();
        assertThat(archive.serverFlags()).isEqualTo(archive.readerFlags()).isNotEmpty();
    }
}
