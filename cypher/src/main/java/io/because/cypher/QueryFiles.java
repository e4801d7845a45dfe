package io.because.cypher;

import io.because.domain.Require;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Finds the query files, whether the classes lie in a folder or in a jar.
final class QueryFiles {
    private static final String ENDING = ".cypher";

    private QueryFiles() {}

    static List<String> names() {
        URL root = QueryFiles.class.getResource("/cypher");
        if (root == null) {
            throw new IllegalStateException("the query files are missing from this program; build it anew");
        }
        return names(root);
    }

    /// @param root folder `cypher`, as a `file:` or `jar:` address
    static List<String> names(URL root) {
        String address = root.toString();
        try {
            if (!address.startsWith("jar:")) {
                return below(Path.of(URI.create(address)));
            }
            int inside = address.lastIndexOf("!/");
            Require.that(inside > 0, "cannot look into " + address);
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(URI.create(address.substring(4, inside))))) {
                return below(jar.getPath(address.substring(inside + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the queries in " + address, e);
        }
    }

    private static List<String> below(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        }
    }
}
