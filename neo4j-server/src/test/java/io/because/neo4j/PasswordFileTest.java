package io.because.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordFileTest {
    @TempDir
    private Path folder;

    /// One in 64 passwords began with `-` once, and the server then never started.
    @RepeatedTest(200)
    void noPasswordLooksLikeAnOption() {
        assertThat(PasswordFile.readOrCreate(folder.resolve("password"))).matches("[0-9a-f]{48}");
    }

    @Test
    void thePasswordStays() {
        String first = PasswordFile.readOrCreate(folder.resolve("password"));
        assertThat(PasswordFile.readOrCreate(folder.resolve("password"))).isEqualTo(first);
    }
}
