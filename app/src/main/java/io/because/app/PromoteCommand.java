package io.because.app;

import io.because.registry.ModelCard;
import io.because.registry.ModelRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes a stored version the one that serves.
@Command(
        name = "promote",
        mixinStandardHelpOptions = true,
        description = "Make a stored version the champion; a running service takes it over within seconds.")
final class PromoteCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "MODEL", description = "As `models` prints it.")
    private String model = "";

    @Parameters(index = "1", paramLabel = "VERSION")
    private int version;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ModelRegistry registry = new ModelRegistry(Home.current().models(), Clock.systemUTC());
        ModelCard champion = registry.promote(model, version);
        Commands.out(spec).println(champion.name() + " " + champion.version() + " is the champion.");
        return 0;
    }
}
