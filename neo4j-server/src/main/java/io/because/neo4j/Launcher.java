package io.because.neo4j;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/// Packs [Neo4jChild] alone into a jar: the child sees one class of ours, wherever our own code is packed.
/// A jar, not a folder, because class data sharing refuses folders.
final class Launcher {
    private static final String CLASS_FILE = Neo4jChild.class.getName().replace('.', '/') + ".class";

    private Launcher() {}

    static Path jarIn(Path folder) {
        byte[] bytes = classBytes();
        Path jar = folder.resolve("launcher-" + HexFormat.of().toHexDigits(Arrays.hashCode(bytes)) + ".jar");
        if (!Files.exists(jar)) {
            write(jar, bytes);
        }
        return jar;
    }

    private static void write(Path jar, byte[] bytes) {
        try {
            Path draft = jar.resolveSibling(
                    jar.getFileName() + "." + ProcessHandle.current().pid());
            Files.write(draft, pack(bytes));
            Files.move(draft, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The launcher cannot be written to " + jar, e);
        }
    }

    private static byte[] pack(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new JarOutputStream(packed)) {
            var entry = new JarEntry(CLASS_FILE);
            entry.setLastModifiedTime(FileTime.fromMillis(0));
            out.putNextEntry(entry);
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] classBytes() {
        try (InputStream in = Launcher.class.getClassLoader().getResourceAsStream(CLASS_FILE)) {
            if (in == null) {
                throw new IllegalStateException(CLASS_FILE + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
