package io.because.app;

import io.because.app.quality.QualityPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// For those who work on Because: `docs/quality.md` from the JSON files.
@Command(
        name = "quality",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Write docs/quality.md and its charts from docs/quality/*.json.")
final class QualityCommand implements Callable<Integer> {
    @Option(names = "--folder", paramLabel = "FOLDER", description = "Where the JSON files are. Default: docs/quality.")
    private @Nullable Path folder;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path from = folder == null ? Home.root().resolve("docs").resolve("quality") : folder;
        QualityPage page = QualityPage.read(from);
        page.write(from);
        Commands.terminal(spec)
                .say("Wrote " + from + ".md from " + page.sections().size() + " files of results.");
        return 0;
    }
}
