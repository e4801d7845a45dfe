package io.because.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What trains networks lies apart from what serves: the command line adds it to the class path where it
/// is needed.
class ServeClassPathTest {
    private static final Path BUILT = Path.of("../app/target");
    private static final List<String> NATIVE = List.of("pytorch", "nd4j", "javacpp", "openblas", "jna");

    private static List<String> jars(String folder) throws IOException {
        try (Stream<Path> files = Files.list(BUILT.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void nothingNativeLiesBesideWhatServes() throws IOException {
        assertThat(jars("lib"))
                .anyMatch(jar -> jar.startsWith("because-serving"))
                .anyMatch(jar -> jar.startsWith("because-engine-0"))
                .noneMatch(jar -> NATIVE.stream().anyMatch(jar::contains));
        assertThat(jars("engines"))
                .anyMatch(jar -> jar.startsWith("pytorch"))
                .anyMatch(jar -> jar.startsWith("nd4j-native"));
    }

    @Test
    void theseTestsServeWithoutIt() {
        assertThatThrownBy(() -> Class.forName("org.bytedeco.javacpp.Loader"))
                .isInstanceOf(ClassNotFoundException.class);
    }
}
