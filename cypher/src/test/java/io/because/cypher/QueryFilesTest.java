package io.because.cypher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryFilesTest {
    private static final List<String> FILES = List.of("cypher/b.cypher", "cypher/a/c.cypher", "cypher/a/notes.txt");

    @TempDir
    Path folder;

    @Test
    void namesAreFoundInAFolder() throws IOException {
        for (String file : FILES) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), "x");
        }
        assertThat(QueryFiles.names(folder.resolve("cypher").toUri().toURL())).containsExactly("a/c", "b");
    }

    @Test
    void namesAreFoundInAJar() throws IOException {
        Path jar = folder.resolve("with space.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.putNextEntry(new JarEntry("cypher/"));
            for (String file : FILES) {
                entries.putNextEntry(new JarEntry(file));
                entries.write("x".getBytes(StandardCharsets.UTF_8));
            }
        }
        URI inside = URI.create("jar:" + jar.toUri() + "!/cypher");
        assertThat(QueryFiles.names(inside.toURL())).containsExactly("a/c", "b");
        assertThat(QueryFiles.names(inside.toURL())).as("a second time").containsExactly("a/c", "b");
    }
}
