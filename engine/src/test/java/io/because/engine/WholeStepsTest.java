package io.because.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WholeStepsTest {
    private static final int KILLED = 128 + 15;
    private static final PrintStream OUTPUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    @Test
    void aProcessThatIsKilledEndsItsStepAndBeginsNoOther() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WholeStepsTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("begun");
            process.toHandle().destroy(); // which leaves the output open
            assertThat(output.readAllAsString().lines()).containsExactly("ended");
            assertThat(process.waitFor()).isEqualTo(KILLED);
        } finally {
            process.destroyForcibly();
        }
    }

    static void main() {
        while (true) {
            WholeSteps.run(WholeStepsTest::step);
        }
    }

    private static double step() {
        OUTPUT.println("begun");
        try {
            TimeUnit.SECONDS.sleep(2);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        OUTPUT.println("ended");
        return 0;
    }
}
