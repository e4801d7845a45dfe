package io.because.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What `doctor` says of the engines where their libraries cannot be loaded.
class OtherMachineTest {
    @TempDir
    Path root;

    private String doctor(String variable, String value) throws IOException, InterruptedException {
        Path output = root.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-modules=jdk.incubator.vector",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx512m",
                        "-Dbecause.root=" + root,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Because.class.getName(),
                        "doctor")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put(variable, value);
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(output);
        assertThat(said).doesNotContain("\tat ");
        assertThat(process.exitValue()).as(said).isEqualTo(1);
        return said;
    }

    @Test
    void aPlatformThatWasNotBuiltForIsASentenceForEachEngine() throws Exception {
        String said = doctor("JDK_JAVA_OPTIONS", "-Dorg.bytedeco.javacpp.platform=windows-x86_64");
        assertThat(said)
                .containsPattern("PROBLEM Engine torch: libtorch does not load on windows-x86_64 \\(no .+")
                .containsPattern("PROBLEM Engine torch-mixed: libtorch does not load on windows-x86_64 \\(no .+")
                .containsPattern("PROBLEM Engine dl4j: ND4J does not load on windows-x86_64 \\((?!null).+")
                .contains("build with -Dnative.platform=windows-x86_64")
                .contains("Serving works without it");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anotherLibtorchOnTheLoadersPathIsNamedAndNotLoaded() throws Exception {
        Path foreign = Files.createFile(root.resolve("libtorch_cpu.so"));
        String said = doctor("LD_LIBRARY_PATH", root + ":");
        assertThat(said)
                .contains("PROBLEM Engine torch: another libtorch, " + foreign + ", is on LD_LIBRARY_PATH; take its")
                .contains("ok      Engine dl4j: ");
    }
}
