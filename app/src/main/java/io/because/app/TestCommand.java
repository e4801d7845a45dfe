package io.because.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Listed for `--help`; the script `./because` runs the tests itself, before anything is built.
@Command(name = "test", description = "Run the whole test suite.")
final class TestCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new IllegalStateException("the tests are run by the script: `./because test`");
    }
}
