package io.because.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Where results are printed.
final class Out {
    private static final PrintWriter STDOUT =
            new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Out() {}

    static void say(String line) {
        STDOUT.println(line);
    }
}
